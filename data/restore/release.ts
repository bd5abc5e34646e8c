/** After a restoration: letting go what waits. */
import 'server-only'
import { isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { restorations } from '@/db/schema-operation'
import { wakeDelivery } from '../letters/wake'
import { freezeAllUnfrozen } from '../results/freeze-closed'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

/**
 * Lets the letters that a restored copy brought back leave, and does what was due by the clock; does nothing when nothing is held.
 * @throws AppError not-signed-in, not-found
 */
export async function releaseHeld(viewer: Viewer, now: Date = new Date()): Promise<void> {
  const releasedBy = requireAdministrator(viewer)
  const write = (tx: Tx) => {
    const released = tx
      .update(restorations)
      .set({ releasedAt: now, releasedBy })
      .where(isNull(restorations.releasedAt))
      .returning({ id: restorations.id })
      .all()
    for (const { id } of released) logEvent(tx, viewer, { kind: 'held-released', detail: { restoration: id } }, now)
    return released.length > 0
  }
  if (!database().transaction(write, { behavior: 'immediate' })) return
  wakeDelivery()
  await freezeAllUnfrozen(now)
}
