/** What an administrator has to know of the service itself. */
import 'server-only'
import { requireAdministrator, type Viewer } from '../viewer'
import { type BackupState, backupState } from './backup-state'

export type Operation = { /** Null where no copies are made: in the demonstration. */ backup: BackupState | null }

/** @throws AppError not-signed-in, not-found */
export async function getOperation(viewer: Viewer): Promise<Operation> {
  requireAdministrator(viewer)
  return { backup: backupState() }
}
