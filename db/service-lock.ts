/**
 * One service a database: a lock that the system takes back when its holder ends, however it ends. The lock is on a small database of
 * its own beside the other, so that commands and workers are not in its way; its user_version is the holder's process id.
 */
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { realFileOf } from './files'

const held = globalThis as unknown as { kuntakyselyLocks?: Map<string, Database.Database> }

/** The same by whatever way the file is reached. @param file its folder is there */
const lockOf = (file: string): string => {
  const real = resolve(realFileOf(file))
  return `${join(realpathSync(dirname(real)), basename(real))}.lock`
}

/** Where a database's header has its user_version. */
const userVersionAt = 60

/** The process that holds the lock, as it wrote down itself. */
function holderOf(lock: string): number {
  const bytes = readFileSync(lock)
  return bytes.length >= userVersionAt + 4 ? bytes.readUInt32BE(userVersionAt) : 0
}

/**
 * Takes the lock of a database for this process and keeps it until the process ends or gives it back; taking it again does nothing.
 * @returns null, or the process id of the service that has it
 */
export function takeServiceLock(file: string): number | null {
  held.kuntakyselyLocks ??= new Map()
  if (file === ':memory:') return null
  mkdirSync(dirname(resolve(realFileOf(file))), { recursive: true, mode: 0o700 })
  const lock = lockOf(file)
  // Reading the lock's file here would lose the lock: the system ties it to the process and lets go at any closing.
  if (held.kuntakyselyLocks.has(lock)) return null
  closeSync(openSync(lock, 'a', 0o600))
  chmodSync(lock, 0o600)
  const client = new Database(lock, { timeout: 0 })
  try {
    client.pragma('journal_mode = MEMORY')
    client.pragma('locking_mode = EXCLUSIVE')
    client.exec(`begin exclusive; pragma user_version = ${process.pid}; commit`)
  } catch (error) {
    client.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return holderOf(lock)
    throw error
  }
  held.kuntakyselyLocks.set(lock, client)
  return null
}

/** Gives the lock of a database back. */
export function giveServiceLockBack(file: string): void {
  const lock = lockOf(file)
  held.kuntakyselyLocks?.get(lock)?.close()
  held.kuntakyselyLocks?.delete(lock)
}
