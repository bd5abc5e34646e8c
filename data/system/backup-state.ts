/** What is known of the copies of the database. */
import 'server-only'
import { copiesIn, folderOf, lastBackup } from '@/db/backup/folder'
import { database } from '@/db/client'
import { env } from '@/env'
import { readNote, writeNote } from './notes'

export type BackupState = {
  /** Of the newest copy; null when there is none. */
  goodAt: Date | null
  /** Of the last try. */
  triedAt: Date | null
  /** Why the last try gave no copy; null when it did, or when there was none. */
  fault: string | null
  /** Size of the copy that the last try gave. */
  bytes: number | null
}

/** The folder of the copies of this process's database; null where none are made: in the demonstration and in memory. */
export function backupFolder(): string | null {
  const { memory, name } = database().$client
  return memory || env().DEMO ? null : folderOf(name, env().BACKUPS)
}

type Unnoted = { triedAt: Date; fault: string }

/** Remembers why there is no copy: where the folder cannot be written, the command could not note it. Null: there is one. */
export const rememberFault = (fault: Unnoted | null): void => {
  writeNote('backup-fault', fault ? { triedAt: fault.triedAt.getTime(), fault: fault.fault } : undefined)
}

/** @throws Error when the folder cannot be read */
function readState(folder: string): BackupState {
  const goodAt = copiesIn(folder, database().$client.name)[0]?.at ?? null
  const last = lastBackup(folder)
  const noted = { goodAt, triedAt: last ? new Date(last.triedAt) : null, fault: last?.fault ?? null, bytes: last?.bytes ?? null }
  const note = readNote('backup-fault')
  const unnoted = note && { triedAt: new Date(note.triedAt), fault: note.fault }
  return unnoted && (!noted.triedAt || unnoted.triedAt > noted.triedAt) ? { ...noted, ...unnoted, bytes: null } : noted
}

/** Null where no copies are made. A folder that cannot be read is a fault too. */
export function backupState(now: Date): BackupState | null {
  const folder = backupFolder()
  if (folder === null) return null
  try {
    return readState(folder)
  } catch (error) {
    return { goodAt: null, triedAt: now, fault: String(error), bytes: null }
  }
}

/** `at`: ISO instant of the newest copy; `hours`: its age; `result`: of the last try. */
export type BackupHealth = { at: string | null; hours: number | null; result: 'good' | 'failed' | 'none' | 'off' | 'unknown' }

export function backupHealth(now: Date): BackupHealth {
  const state = backupState(now)
  if (!state) return { at: null, hours: null, result: 'off' }
  const { goodAt, triedAt, fault } = state
  const hours = goodAt ? Math.round((now.getTime() - goodAt.getTime()) / 360_000) / 10 : null
  return { at: goodAt?.toISOString() ?? null, hours, result: fault !== null ? 'failed' : goodAt || triedAt ? 'good' : 'none' }
}
