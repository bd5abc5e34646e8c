/** Which files a database is. */
import { existsSync, lstatSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** A SQLite file is three while it is open, or when its process was killed; two while it is made without a write-ahead log. */
export function removeFiles(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

/** The file of counters that belongs to a database's. */
export const countersFileOf = (database: string): string =>
  database === ':memory:' ? database : `${database.replace(/\.db$/, '')}-counters.db`

/** As many links on the way to a file as the system follows. */
const mostLinks = 40

/** Is it a link itself, wherever it leads? Not where the folder is not there either. */
const isLink = (file: string): boolean =>
  existsSync(/* turbopackIgnore: true */ dirname(file)) && !!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()

/**
 * The file itself where a link leads to it, also when that file is gone: SQLite keeps what is not yet in a database beside the file, and
 * what was removed from a lost one is listed there.
 */
export function realFileOf(file: string, links = mostLinks): string {
  if (existsSync(/* turbopackIgnore: true */ file)) return realpathSync(/* turbopackIgnore: true */ file)
  if (links === 0 || !isLink(file)) return file
  return realFileOf(resolve(realpathSync(/* turbopackIgnore: true */ dirname(file)), readlinkSync(file)), links - 1)
}

/** The list of what was removed from a database: beside the real file. */
export const removalsFileOf = (database: string): string => `${realFileOf(database)}.removals`

/** Removes a database with the files that stand beside it, counters and the list of removals too: nothing of it is to come again. */
export function removeDatabase(file: string): void {
  rmSync(removalsFileOf(file), { force: true })
  for (const each of [file, countersFileOf(file)]) removeFiles(each)
}
