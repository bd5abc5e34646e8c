/** A copy of the database as it was before something changes it for good; the rule for daily copies leaves it alone. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { contentsOf, copyFault } from './contents'
import { nameOf, sync } from './folder'

/**
 * Writes the copy and compares it with the database.
 * @param client nobody else may write through another meanwhile
 * @param what is about to happen, a word for the file's name
 * @returns the copy's file
 * @throws Error when it cannot be written or is not like the database
 */
export function copyBefore(client: Database.Database, folder: string, what: string, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${nameOf(client.name)}-before-${what}-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`)
  client.prepare('vacuum into ?').run(file)
  chmodSync(file, 0o600)
  const fault = copyFault(file, contentsOf(client))
  if (fault) throw new Error(`The copy ${file} is not like the database: ${fault}`)
  sync(file)
  return file
}
