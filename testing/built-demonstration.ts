/** The demonstration as it stands at `now`, built once for all tests of a run. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { inject } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { makeDemonstration } from '@/demo/make'
import { now } from './database'

/** Opens it for reading. Whoever comes first makes it; the others wait. */
export async function builtDemonstration(): Promise<Db> {
  const folder = inject('folderOfRun')
  const file = join(folder, 'demonstration.db')
  // SQLite gives its lock back however its holder ends.
  const lock = new Database(join(folder, 'demonstration.lock'), { timeout: 170_000 })
  lock.exec('begin exclusive')
  try {
    if (!existsSync(file)) await makeDemonstration(file, { now })
  } finally {
    lock.close()
  }
  return openDatabase(file)
}
