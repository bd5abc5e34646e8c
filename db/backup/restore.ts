/** Puts a copy of the database in its place: prepared beside it, so that the live file is touched by nothing that may fail. */
import { chmodSync, copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import * as z from 'zod'
import { fileFault, unwritable } from '../file-fault'
import { realFileOf, removeFiles } from '../files'
import { OperatorFault } from '../operator-fault'
import { giveServiceLockBack, takeServiceLock } from '../service-lock'
import { fileBefore, removeOldBefore } from './before'
import { type Contents, contentsOf, contentsSchema, copyFault } from './contents'
import { sync } from './folder'
import { requireDiskRoom } from './room'

/** Copies a file with what is written beside it and not yet in it. */
function copyWhole(from: string, to: string): void {
  for (const end of ['', '-wal'].filter((each) => existsSync(from + each))) {
    copyFileSync(from + end, to + end)
    chmodSync(to + end, 0o600)
    sync(to + end)
  }
}

/** Takes what is written beside a file into it. */
function makeAlone(file: string): void {
  const client = new Database(file)
  client.pragma('journal_mode = DELETE')
  client.close()
}

/** @throws OperatorFault when it does not say what a copy holds */
function readNoted(file: string): Contents {
  try {
    return contentsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
    throw new OperatorFault(`${file} does not say what the copy holds; without that file the copy is taken by what it holds itself.`)
  }
}

/** What the copy should hold: what was noted when it was made, or else what it holds. */
function wantedOf(copy: string, staged: string): Contents {
  if (existsSync(`${copy}.json`)) return readNoted(`${copy}.json`)
  const client = new Database(staged, { readonly: true })
  try {
    return contentsOf(client)
  } finally {
    client.close()
  }
}

/** @throws OperatorFault when the staged copy is damaged, foreign, newer, incomplete or not what it was when it was made */
function requireSound(copy: string, staged: string): void {
  const fault = fileFault(staged, { wholly: true })
  if (fault) throw new OperatorFault(`The copy ${copy} ${fault.text}.`)
  makeAlone(staged)
  const difference = copyFault(staged, wantedOf(copy, staged))
  if (difference) throw new OperatorFault(`The copy ${copy} is damaged: ${difference}.`)
}

/** Keeps the live file as it is, damaged or not, under another name. @returns that; null when there is no live file */
function keepLive(database: string, folder: string, now: Date): string | null {
  if (!existsSync(database)) return null
  const kept = fileBefore(database, folder, 'restore', now)
  requireDiskRoom(database, folder)
  try {
    copyWhole(realFileOf(database), kept)
  } catch (error) {
    removeFiles(kept)
    throw error
  }
  removeOldBefore(database, folder, 'restore', now)
  return kept
}

/** From here on nothing is left but to rename. What is beside the live file belongs to it and must not be taken into the other. */
function replace(staged: string, database: string): void {
  sync(staged)
  for (const end of ['-wal', '-shm']) rmSync(database + end, { force: true })
  renameSync(staged, database)
  sync(dirname(resolve(database)))
}

/**
 * Restores a copy. The live file is kept, and changed by nothing before the copy has been found sound and prepared.
 * @param of.folder where the live file is kept
 * @param prepare makes the copy fit to be served; it is open nowhere else
 * @returns where the live file is kept; null when there was none
 * @throws OperatorFault when the copy is unfit, a service is running, or there is no room: nothing has changed then
 */
export function restoreFile(
  of: { copy: string; database: string; folder: string },
  prepare: (file: string) => void,
  now: Date,
): string | null {
  const { copy, folder } = of
  const database = realFileOf(of.database)
  if (!existsSync(copy)) throw new OperatorFault(`There is no file ${copy}.`)
  if (realFileOf(copy) === database) throw new OperatorFault(`${copy} is the live database itself.`)
  const closed = unwritable(database)
  if (closed) throw new OperatorFault(`${closed} cannot be written.`)
  const holder = takeServiceLock(database)
  if (holder !== null) throw new OperatorFault(`The service is running, process ${holder}: stop it first.`)
  const staged = `${database}.restoring`
  try {
    removeFiles(staged)
    requireDiskRoom(copy, dirname(resolve(database)))
    copyWhole(realFileOf(copy), staged)
    requireSound(copy, staged)
    prepare(staged)
    const kept = keepLive(of.database, folder, now)
    replace(staged, database)
    return kept
  } finally {
    removeFiles(staged)
    giveServiceLockBack(database)
  }
}
