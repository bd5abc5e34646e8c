/** Which files a database is. */
import { existsSync, realpathSync, rmSync } from 'node:fs'

/** A SQLite file is three while it is open, or when its process was killed; two while it is made without a write-ahead log. */
export function removeFiles(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

/** The file of counters that belongs to a database's. */
export const countersFileOf = (database: string): string =>
  database === ':memory:' ? database : `${database.replace(/\.db$/, '')}-counters.db`

/** The file itself where a link leads to it: SQLite keeps what is not yet in a database beside that one. */
export const realFileOf = (file: string): string =>
  existsSync(/* turbopackIgnore: true */ file) ? realpathSync(/* turbopackIgnore: true */ file) : file

/** The list of what was removed from a database: beside the real file. */
export const removalsFileOf = (database: string): string => `${realFileOf(database)}.removals`

/** Removes a database with the files that stand beside it, counters and the list of removals too: nothing of it is to come again. */
export function removeDatabase(file: string): void {
  rmSync(removalsFileOf(file), { force: true })
  for (const each of [file, countersFileOf(file)]) removeFiles(each)
}
