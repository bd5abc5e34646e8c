/** The log of who did what. Called inside the transaction of the write it tells of. */
import 'server-only'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema'
import type { Viewer } from '../viewer'
import { announce } from './news'

export type Event = {
  kind: string
  roundId?: number
  municipality?: string
  /** No answers and no addresses in here. */
  detail?: Record<string, string | number | boolean | null>
}

/** Adds a row to the log, and wakes those who follow the round live. @param actor the viewer who acts, or null for the service itself */
export function logEvent(tx: Tx, actor: Viewer | null, event: Event, now: Date): void {
  tx.insert(events)
    .values({ at: now, actor: actor?.personId ?? null, ...event })
    .run()
  if (event.roundId !== undefined) announce(event.roundId, event.municipality)
}
