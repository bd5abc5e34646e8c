/** How often things may be done: the one limiter, with every limit of the service. */
import 'server-only'
import type { Counter } from '@/db/counters'
import { env } from '@/env'
import { AppError } from '../errors'
import { hashLimited } from './one-time'
import { withCounters } from './with-counters'

const [quarter, day] = [15 * 60_000, 24 * 60 * 60_000]

/** So often in a window of so many milliseconds, which begins with the first time. */
type Limit = {
  most: number
  window: number
  /** The demonstration has few people, and they sign in all the time. */
  inDemonstration?: number
}

export const limits = {
  /** Asking for a letter to sign in or to join: from one network, for one address, and letters to all addresses together. */
  'ask-network': { most: 60, window: quarter, inDemonstration: 3000 },
  'ask-address': { most: 6, window: quarter, inDemonstration: 300 },
  'ask-all': { most: 1000, window: quarter, inDemonstration: 3000 },
  /** Wrong codes from one network. */
  'wrong-code-network': { most: 60, window: quarter, inDemonstration: 3000 },
  /** Asking to join, from one network: letters to one address, and new requests through one link. */
  'join-letter': { most: 10, window: day },
  'join-request': { most: 40, window: day },
  /** Letters to one address about requests to join. */
  'join-request-letter': { most: 10, window: day },
  'invitation-person': { most: 20, window: day },
  'invitation-municipality': { most: 40, window: day },
  /** Letters to one address, whoever invites. */
  'invitation-letter': { most: 3, window: day },
  'handover-person': { most: 40, window: day },
  'handover-municipality': { most: 100, window: day },
  'handover-letter': { most: 20, window: day },
  /** Letters that ask to approve a municipality's answers. */
  'approval-municipality': { most: 40, window: day },
  /** Pages that give back what was typed into a form of an older version, kept for one network. */
  'older-form-network': { most: 40, window: quarter },
  /** Letters by which an administrator tries whether any leave. */
  'test-letter': { most: 10, window: day },
  'join-link-municipality': { most: 10, window: day },
  /** Letters that an administrator tries on itself. */
  'proof-person': { most: 60, window: day },
} satisfies Record<string, Limit>

export type Use = {
  of: keyof typeof limits
  /** Whose allowance: an address, a network, a person, a municipality. Stored as a hash. */
  whose: string
  /** A wider one's allowance is so many times the usual. */
  times?: number
}

function counterOf({ of, whose, times = 1 }: Use): Counter {
  const { most, window, inDemonstration }: Limit = limits[of]
  return { kind: of, key: hashLimited(whose), most: times * ((env().DEMO && inDemonstration) || most), window }
}

/** How often it was counted in the window that runs now. */
export const timesUsed = (use: Use, now: Date): number => withCounters((own) => own.used(counterOf(use), now))

/** Is there room for each? Counts nothing. */
export const hasRoom = (uses: readonly Use[], now: Date): boolean => withCounters((own) => own.hasRoom(uses.map(counterOf), now))

/** Counts each once, or none when there is no room for one of them. @returns whether there was room */
export const countUses = (uses: readonly Use[], now: Date): boolean => withCounters((own) => own.take(uses.map(counterOf), now))

/** Counts each once. @throws AppError too-many-requests, with nothing counted, when there is no room for one of them */
export function requireRoom(uses: readonly Use[], now: Date): void {
  if (!countUses(uses, now)) throw new AppError('too-many-requests')
}
