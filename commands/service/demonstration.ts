/** The demonstration database on disk, made once and again only when its content changes. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { desc } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { rounds } from '@/db/schema'
import { demonstrationVersion, makeDemonstration } from '@/demo/make'

/** Removes a SQLite database with the files that stand beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

/** Has the demonstration's open round run out by its clock? Then there is nothing left to try answering in. */
function hasRunOut(file: string): boolean {
  const db = openDatabase(file)
  const newest = db.select().from(rounds).orderBy(desc(rounds.referenceDate)).get()
  db.$client.close()
  return newest !== undefined && newest.closedAt === null && newest.closesAt !== null && newest.closesAt < new Date()
}

/** Sees to it that `file` is a demonstration database of this version, with a round that can be answered. */
export async function demonstrationAt(file: string): Promise<void> {
  const stamp = `${file}.version`
  const isCurrent = existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === demonstrationVersion
  if (isCurrent && !hasRunOut(file)) return
  console.log('Making the demonstration database …')
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(stamp, { force: true })
  removeDatabase(file)
  await makeDemonstration(file, { progress: (line) => console.log(`  ${line}`) })
  writeFileSync(stamp, demonstrationVersion)
}
