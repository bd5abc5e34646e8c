/** What an administrator has to know of the service itself. */
import 'server-only'
import { requireAdministrator, type Viewer } from '../viewer'
import { type BackupState, backupState } from './backup-state'
import { findHeld, type Held } from './holds'

export type Operation = {
  /** Null where no copies are made: in the demonstration. */
  backup: BackupState | null
  /** What waits after a copy was restored; null when nothing does. */
  held: Held | null
}

/** @throws AppError not-signed-in, not-found */
export async function getOperation(viewer: Viewer, now: Date): Promise<Operation> {
  requireAdministrator(viewer)
  return { backup: backupState(now), held: findHeld(now) }
}
