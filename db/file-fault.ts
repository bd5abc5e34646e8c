/** What is wrong with a database file, found out without touching it. */
import { execFile, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import { realFileOf } from './files'
import type { FileFault } from './inspect-file'

/** "Kunt": marks a file as this service's. */
export const applicationId = 0x4b756e74

const program = (file: string, extent: 'identity' | 'whole' | 'pages') => {
  // Newer versions of Node take the types out unasked.
  const readsTypes = process.features.typescript ? [] : ['--experimental-strip-types']
  const options = [...readsTypes, '--no-warnings', resolve('db/inspect-file.ts'), realFileOf(file), extent, String(applicationId)]
  return [process.execPath, options, { env: { NODE_ENV: 'production' as const, SQLITE_USE_URI: '1' }, encoding: 'utf8' as const }] as const
}

/** Looking through the pages of a file of this many bytes takes a fraction of a second; larger ones are looked through besides the work. */
export const quicklyChecked = 64 * 1024 * 1024

/**
 * Is the file another program's, of a newer version, without something its own migrations made, or damaged?
 * @param options.wholly look through the pages of a large file too
 * @returns null when nothing is wrong
 */
export function fileFault(file: string, { wholly = false } = {}): FileFault | null {
  const isChecked = wholly || statSync(file).size <= quicklyChecked
  const [node, options, settings] = program(file, isChecked ? 'whole' : 'identity')
  const { status, stdout, stderr, error } = spawnSync(node, options, settings)
  if (error || status !== 0) throw error ?? new Error(`The database could not be looked at: ${stderr}`)
  return JSON.parse(stdout)
}

/** Looks through the pages of a file of any size, in another process. @param signal ends it. @returns null when they are sound */
export async function pagesFault(file: string, signal: AbortSignal): Promise<FileFault | null> {
  const [node, options, settings] = program(file, 'pages')
  const { stdout } = await promisify(execFile)(node, options, { ...settings, signal, killSignal: 'SIGKILL' })
  return JSON.parse(stdout)
}

/** The folder the file is in, or will be: the first of those above it that is there. */
function standingFolder(file: string): string {
  const folder = dirname(resolve(file))
  return existsSync(folder) ? folder : standingFolder(folder)
}

/** A superuser may write where nobody is meant to, so the mode counts too. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch {
    return false
  }
  return (statSync(path).mode & 0o222) !== 0
}

/** Which of the files that the database needs to write cannot be written; null when all can. */
export function unwritable(file: string): string | null {
  const real = realFileOf(file)
  const present = [file, `${real}-wal`, `${real}-shm`].filter((each) => existsSync(/* turbopackIgnore: true */ each))
  return [...present, standingFolder(real)].find((each) => !isWritable(each)) ?? null
}
