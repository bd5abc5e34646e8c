/** The demonstration database on disk, made once and again only when its content changes. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listRoundsWithActs } from '@/data/round-acts/find-round'
import { openDatabase } from '@/db/client'
import { removeDatabase } from '@/db/files'
import { demonstrationVersion, makeDemonstration } from '@/demo/make'
import { roundTimes } from '@/questionnaire/round'

/** Has the demonstration's open round run out by its clock? Then there is nothing left to try answering in. */
function hasRunOut(file: string): boolean {
  // It can be made anew, so no copy is kept of one that an older version made.
  const db = openDatabase(file, { isCopied: true })
  // A round that somebody is preparing there is none to answer in.
  const newest = listRoundsWithActs(undefined, db).find(({ acts }) => roundTimes(acts).openedAt !== null)
  db.$client.close()
  if (!newest) return false
  const { closesAt, closedAt } = roundTimes(newest.acts)
  return closedAt === null && closesAt !== null && closesAt < new Date()
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
