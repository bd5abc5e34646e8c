/** The service has a copy of its database made once a day, by the command that an operator may run too. */
import 'server-only'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { isCopyDue } from '@/db/backup/copies'
import { database } from '@/db/client'
import { backupFolder, backupState, rememberFault } from './backup-state'
import { log } from './log'
import { stopSignal } from './stop-signal'

/** Milliseconds between looks whether a copy is due. */
const lookEvery = 10 * 60_000

const held = globalThis as unknown as { kuntakyselyBackup?: Promise<void> | null }

async function runBackup(folder: string): Promise<void> {
  const options = [
    '--conditions=react-server',
    '--import',
    'tsx',
    'commands/backup.ts',
    '--database',
    database().$client.name,
    '--folder',
    folder,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, options, { signal: stopSignal(), killSignal: 'SIGKILL' })
  rememberFault(null)
  log.info({ copy: stdout.trim() }, 'backup made')
}

/** Has a copy made when one is due and none is under way. @returns resolves when it is made, or has failed and that is in the log */
export async function backUpIfDue(now: Date): Promise<void> {
  const folder = backupFolder()
  const state = backupState(now)
  if (folder === null || state === null || !isCopyDue(state, now)) return
  held.kuntakyselyBackup ??= runBackup(folder)
    .catch((error: unknown) => {
      if (stopSignal().aborted) return
      rememberFault({ triedAt: now, fault: String(error) })
      log.error({ err: error }, 'no backup could be made')
    })
    .finally(() => {
      held.kuntakyselyBackup = null
    })
  await held.kuntakyselyBackup
}

/** Looks now and then whether a copy is due, from a moment after the start on. @returns stops it */
export function startDailyBackups(clock: () => Date = () => new Date()): () => void {
  const look = () => void backUpIfDue(clock()).catch((error: unknown) => log.error({ err: error }, 'backups could not be looked at'))
  const first = setTimeout(look, 60_000).unref()
  const others = setInterval(look, lookEvery).unref()
  return () => {
    clearTimeout(first)
    clearInterval(others)
  }
}
