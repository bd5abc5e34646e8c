/** Restoring a copy of the database, for whoever runs the service. */
import 'server-only'
import { restoreFile } from '@/db/backup/restore'
import { openDatabase } from '@/db/client'
import { listRemovals } from '@/db/removals'
import { removedHashesOf } from '../people/people'
import { prepareRestored } from './apply'

/**
 * Puts a copy in the place of the database: signed out, without what was removed since, and with letters and the clock's acts held.
 * @param of.folder where the live file is kept
 * @returns where it is kept; null when there was none
 * @throws OperatorFault when the copy is damaged, cut, foreign or newer, or the service is running; nothing has changed then
 */
export function restoreCopy(of: { copy: string; database: string; folder: string }, now: Date = new Date()): string | null {
  const list = { removals: listRemovals(of.database), hashesOf: removedHashesOf(of.database) }
  const prepare = (staged: string) => {
    const db = openDatabase(staged, { isCopied: true })
    try {
      prepareRestored(db, list, now)
      db.$client.pragma('journal_mode = DELETE')
    } finally {
      db.$client.close()
    }
  }
  return restoreFile(of, prepare, now)
}
