/**
 * Makes a copy of the database while the service works on it: one consistent snapshot, opened and compared with what it was taken of.
 * Reads the whole database, so it runs in a process of its own.
 */
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { removeFiles } from '../files'
import { giveServiceLockBack, takeServiceLock } from '../service-lock'
import { type Contents, contentsOf, copyFault } from './contents'
import { copiesToDelete, copyName } from './copies'
import { copiesIn, type LastBackup, nameOf, noteBackup, sync, writeWhole } from './folder'
import { requireDiskRoom } from './room'

/** What stands beside a copy, and is compared with it before it is restored. */
export type Manifest = { takenAt: string; bytes: number } & Contents

/** Copies the database as it is at this moment. Writers go on meanwhile. @returns what the copy should hold */
async function takeSnapshot(database: string, target: string): Promise<Contents> {
  const source = new Database(database, { readonly: true, fileMustExist: true })
  try {
    // The copy is taken inside the transaction that reads, and so of the very same state.
    source.exec('begin')
    const contents = contentsOf(source)
    closeSync(openSync(target, 'wx', 0o600))
    await source.backup(target, { progress: () => 0x7fffffff })
    source.exec('commit')
    return contents
  } finally {
    source.close()
  }
}

/** The copy is one file, which opening for reading does not change. */
function makeSingle(file: string): void {
  const copy = new Database(file)
  copy.pragma('journal_mode = DELETE')
  copy.close()
  sync(file)
}

/** @throws Error when the copy could not be made or is not like the database */
async function writeCopy(database: string, folder: string, now: Date): Promise<{ file: string; bytes: number }> {
  const file = join(folder, copyName(nameOf(database), now))
  const unfinished = `${file}.unfinished`
  requireDiskRoom(database, folder)
  try {
    const contents = await takeSnapshot(database, unfinished)
    makeSingle(unfinished)
    const fault = copyFault(unfinished, contents)
    if (fault) throw new Error(`The copy is not like the database: ${fault}`)
    const bytes = statSync(unfinished).size
    writeWhole(`${file}.json`, `${JSON.stringify({ takenAt: now.toISOString(), bytes, ...contents } satisfies Manifest)}\n`)
    renameSync(unfinished, file)
    sync(folder)
    return { file, bytes }
  } finally {
    removeFiles(unfinished)
  }
}

/** What a process that was killed left. */
function removeUnfinished(folder: string, database: string): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(`${nameOf(database)}-`) && /\.unfinished(-journal)?$/.test(name))
  for (const name of left) rmSync(join(folder, name))
}

/**
 * Makes a copy, notes what became of it, and removes copies that are no longer kept.
 * @param clock asked at the beginning and the end
 * @returns what is noted; `fault` tells why there is no copy
 * @throws Error when another process is making one, or the folder cannot be written
 */
export async function makeBackup(database: string, folder: string, clock: () => Date = () => new Date()): Promise<LastBackup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = join(folder, nameOf(database))
  const other = takeServiceLock(lock)
  if (other !== null) throw new Error(`Process ${other} is making one already.`)
  removeUnfinished(folder, database)
  const now = clock()
  const end = (result: Pick<LastBackup, 'fault' | 'file' | 'bytes'>) => {
    const last = { triedAt: now.toISOString(), ...result, seconds: (clock().getTime() - now.getTime()) / 1000 }
    noteBackup(folder, last)
    return last
  }
  try {
    const made = await writeCopy(database, folder, now)
    for (const { name } of copiesToDelete(copiesIn(folder, database), now))
      for (const each of [name, `${name}.json`]) rmSync(join(folder, each), { force: true })
    return end({ fault: null, ...made })
  } catch (error) {
    return end({ fault: error instanceof Error ? error.message : String(error), file: null, bytes: null })
  } finally {
    giveServiceLockBack(lock)
  }
}
