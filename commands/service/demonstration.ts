/** The demonstration database on disk, made once and again only when its content changes. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demonstrationVersion, makeDemonstration } from '@/demo/make'

/** Removes a SQLite database with the files that stand beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

/** Sees to it that `file` is a demonstration database of this version. */
export async function demonstrationAt(file: string): Promise<void> {
  const stamp = `${file}.version`
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === demonstrationVersion) return
  console.log('Making the demonstration database …')
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(stamp, { force: true })
  removeDatabase(file)
  await makeDemonstration(file, { progress: (line) => console.log(`  ${line}`) })
  writeFileSync(stamp, demonstrationVersion)
}
