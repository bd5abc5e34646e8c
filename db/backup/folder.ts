/** Where copies of the database are kept, and what is known of the last ones. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { type Copy, copiesAmong } from './copies'

/** What became of the last copy that was tried. */
const lastSchema = z.object({
  /** ISO instant. */
  triedAt: z.iso.datetime(),
  /** Why there is none; null when it succeeded. */
  fault: z.string().nullable(),
  file: z.string().nullable(),
  bytes: z.number().nullable(),
  seconds: z.number(),
})
export type LastBackup = z.output<typeof lastSchema>

const lastFile = (folder: string) => join(folder, 'last-backup.json')

/** Where the copies of a database are kept: in the operator's folder, else beside it. */
export const folderOf = (database: string, chosen: string | undefined): string => chosen ?? join(dirname(database), 'backups')

/** The name by which copies of a database are known. */
export const nameOf = (database: string): string => basename(database).replace(/\.db$/, '')

/** The copies of a database in the folder, the newest first. */
export const copiesIn = (folder: string, database: string): Copy[] =>
  existsSync(folder) ? copiesAmong(readdirSync(folder), nameOf(database)) : []

/** Null before the first. */
export const lastBackup = (folder: string): LastBackup | null =>
  existsSync(lastFile(folder)) ? lastSchema.parse(JSON.parse(readFileSync(lastFile(folder), 'utf8'))) : null

/** Makes sure that what was written is on disk; a folder's list of files too, where the system can. */
export function sync(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Writes a small file whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.new`
  writeFileSync(unfinished, text, { mode: 0o600 })
  sync(unfinished)
  renameSync(unfinished, path)
}

export const noteBackup = (folder: string, last: LastBackup): void => writeWhole(lastFile(folder), `${JSON.stringify(last)}\n`)
