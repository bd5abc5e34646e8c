/** Copies of the database as it was before something changes it for good; they have a rule of their own. */
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { removeFiles } from '../files'
import { contentsOf, copyFault } from './contents'
import { type Cause, copiesBeforeToDelete, copyBeforeName } from './copies'
import { nameOf, sync } from './folder'
import { requireDiskRoom } from './room'

/** Where the database is copied to before something. @param database its file */
export function fileBefore(database: string, folder: string, cause: Cause, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, copyBeforeName(nameOf(database), cause, now))
}

/** Removes what is no longer kept; call it when there is a new one. */
export function removeOldBefore(database: string, folder: string, cause: Cause, now: Date): void {
  for (const { name } of copiesBeforeToDelete(readdirSync(folder), nameOf(database), cause, now)) removeFiles(join(folder, name))
}

/**
 * Writes the copy and compares it with the database; older ones go by their rule.
 * @param client nobody else may write through another meanwhile
 * @returns the copy's file
 * @throws OperatorFault. @throws Error when it cannot be written or is not like the database
 */
export function copyBefore(client: Database.Database, folder: string, cause: Cause, now: Date): string {
  const file = fileBefore(client.name, folder, cause, now)
  requireDiskRoom(client.name, folder)
  try {
    client.prepare('vacuum into ?').run(file)
    chmodSync(file, 0o600)
    const fault = copyFault(file, contentsOf(client))
    if (fault) throw new Error(`The copy ${file} is not like the database: ${fault}`)
  } catch (error) {
    removeFiles(file)
    throw error
  }
  sync(file)
  removeOldBefore(client.name, folder, cause, now)
  return file
}
