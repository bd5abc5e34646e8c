/** Puts a copy of the database in its place: prepared beside it, so that the live file is touched by nothing that may fail. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { fileFault, unwritable } from '../file-fault'
import { removeFiles } from '../files'
import { giveServiceLockBack, takeServiceLock } from '../service-lock'
import { type Contents, contentsOf, copyFault } from './contents'
import { nameOf, sync } from './folder'

/** Why a copy is not restored, in a sentence for the operator. Nothing has changed. */
export class RestoreFault extends Error {}

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

/** What the copy should hold: what was noted when it was made, or else what it holds. */
function wantedOf(copy: string, staged: string): Contents {
  if (existsSync(`${copy}.json`)) return JSON.parse(readFileSync(`${copy}.json`, 'utf8'))
  const client = new Database(staged, { readonly: true })
  try {
    return contentsOf(client)
  } finally {
    client.close()
  }
}

/** @throws RestoreFault when the staged copy is damaged, foreign, newer, incomplete or not what it was when it was made */
function requireSound(copy: string, staged: string): void {
  const fault = fileFault(staged, { wholly: true })
  if (fault) throw new RestoreFault(`The copy ${copy} ${fault.text}.`)
  makeAlone(staged)
  const difference = copyFault(staged, wantedOf(copy, staged))
  if (difference) throw new RestoreFault(`The copy ${copy} is damaged: ${difference}.`)
}

/** Keeps the live file as it is, damaged or not, under another name. @returns that; null when there is no live file */
function keepLive(database: string, folder: string, now: Date): string | null {
  if (!existsSync(database)) return null
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const kept = join(folder, `${nameOf(database)}-before-restore-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`)
  copyWhole(database, kept)
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
 * @throws RestoreFault when the copy is unfit or a service is running
 */
export function restoreFile(
  of: { copy: string; database: string; folder: string },
  prepare: (file: string) => void,
  now: Date,
): string | null {
  const { copy, database, folder } = of
  if (!existsSync(copy)) throw new RestoreFault(`There is no file ${copy}.`)
  if (existsSync(database) && realpathSync(copy) === realpathSync(database)) throw new RestoreFault(`${copy} is the live database itself.`)
  const closed = unwritable(database)
  if (closed) throw new RestoreFault(`${closed} cannot be written.`)
  const holder = takeServiceLock(database)
  if (holder !== null) throw new RestoreFault(`The service is running, process ${holder}: stop it first.`)
  const staged = `${database}.restoring`
  try {
    removeFiles(staged)
    copyWhole(copy, staged)
    requireSound(copy, staged)
    prepare(staged)
    const kept = keepLive(database, folder, now)
    replace(staged, database)
    return kept
  } finally {
    removeFiles(staged)
    giveServiceLockBack(database)
  }
}
