/**
 * The life of a letter in the queue: what an attempt, an end of the process or the clock makes of it. Pure.
 * It never leaves twice by itself: once its last line may have been sent and no answer came, it is uncertain, and an administrator decides.
 */
import type { LetterPurpose } from './letter'

const minute = 60_000
const day = 24 * 60 * minute

/** How an attempt ended. `again`: the server did not take it, perhaps later; `uncertain`: it may have taken it. */
export type AttemptOutcome = { kind: 'accepted' } | { kind: 'refused' | 'again' | 'uncertain'; reason: string }

/** The facts of a letter that delivery writes. */
export type Delivery = {
  /** Attempts begun. */
  attempts: number
  /** Not to be tried before; null: at once. */
  nextAttemptAt: Date | null
  /** When the present attempt began; null while it waits. */
  startedAt: Date | null
  /** When the present attempt was about to send the letter's last line: without an answer after that, whether it left is not known. */
  endingAt: Date | null
  sentAt: Date | null
  failedAt: Date | null
  uncertainAt: Date | null
  expiredAt: Date | null
  /** When a mail system told that it did not arrive, after it had left. */
  returnedAt: Date | null
  /** The last reason why it did not leave, or is not known to have. */
  failure: string | null
}

export type DeliveryEvent =
  | { kind: 'attempted'; outcome: AttemptOutcome; at: Date }
  /** The process that was delivering it is gone. */
  | { kind: 'abandoned'; at: Date }
  /** Its last useful moment has passed. */
  | { kind: 'outlived'; at: Date }
  /** A mail system told that it did not arrive. `reason`: the server's reply, its code in front. */
  | { kind: 'returned'; reason: string; at: Date }
  /** An administrator has looked what became of it. `left`: it did; otherwise it is to leave again. */
  | { kind: 'decided'; left: boolean; at: Date }

export type DeliveryState = 'waiting' | 'under-way' | 'sent' | 'failed' | 'uncertain' | 'expired' | 'returned'

/** Where a letter is, from its facts. */
export function deliveryState(letter: Delivery): DeliveryState {
  if (letter.returnedAt) return 'returned'
  if (letter.sentAt) return 'sent'
  if (letter.failedAt) return 'failed'
  if (letter.uncertainAt) return 'uncertain'
  if (letter.expiredAt) return 'expired'
  return letter.startedAt ? 'under-way' : 'waiting'
}

/** A server that puts a stranger off (greylisting) lets it in after minutes; one that is down may be so for hours. */
const pauses = [1, 5, 15, 60, 240].map((minutes) => minutes * minute)

/** Milliseconds to wait after as many attempts as that. */
export const pauseAfter = (attempts: number): number => pauses[Math.min(attempts, pauses.length) - 1] ?? minute

const waitUntil = (letter: Delivery, nextAttemptAt: Date): Delivery => ({ ...letter, startedAt: null, endingAt: null, nextAttemptAt })

function afterAttempt(letter: Delivery, outcome: AttemptOutcome, at: Date): Delivery {
  switch (outcome.kind) {
    case 'accepted':
      return { ...letter, sentAt: at, uncertainAt: null, failure: null }
    case 'refused':
      return { ...letter, failedAt: at, uncertainAt: null, failure: outcome.reason }
    case 'uncertain':
      return { ...letter, uncertainAt: letter.uncertainAt ?? at, failure: outcome.reason }
    case 'again':
      // Another process has called it uncertain meanwhile: that stands.
      if (letter.uncertainAt) return letter
      return { ...waitUntil(letter, new Date(at.getTime() + pauseAfter(letter.attempts))), failure: outcome.reason }
  }
}

/** What becomes of a letter. An event that does not concern its state leaves it as it is. */
export function deliveryStep(letter: Delivery, event: DeliveryEvent): Delivery {
  const state = deliveryState(letter)
  switch (event.kind) {
    case 'attempted': {
      // Decided to leave again, it need not where the answer comes after all.
      const isSettled = state === 'waiting' && letter.attempts > 0 && event.outcome.kind === 'accepted'
      return state === 'under-way' || state === 'uncertain' || isSettled ? afterAttempt(letter, event.outcome, event.at) : letter
    }
    case 'abandoned':
      if (state !== 'under-way') return letter
      return letter.endingAt
        ? { ...letter, uncertainAt: event.at, failure: 'The service stopped before the mail server’s answer came.' }
        : waitUntil(letter, event.at)
    case 'returned':
      return state === 'sent' || state === 'uncertain' ? { ...letter, returnedAt: event.at, failure: event.reason } : letter
    case 'decided':
      if (state !== 'uncertain') return letter
      return { ...(event.left ? { ...letter, sentAt: event.at } : waitUntil(letter, event.at)), uncertainAt: null, failure: null }
    case 'outlived':
      return state === 'waiting' ? { ...letter, expiredAt: event.at } : letter
  }
}

/** What a letter tells of, and when that ends: its link's token, its round (null: no closing time yet). */
export type Ends = { token?: Date; round?: Date | null }

/** Each kind's last useful moment: so many days after it was queued, and never after what it tells of has ended. Urgent ones leave first. */
const terms = {
  'sign-in': { days: 1, endsWith: 'token', urgent: true },
  receipt: { days: 7, endsWith: null, urgent: false },
  invitation: { days: 7, endsWith: 'round', urgent: false },
  reminder: { days: 2, endsWith: 'round', urgent: false },
  colleague: { days: 7, endsWith: 'round', urgent: false },
  handover: { days: 7, endsWith: 'round', urgent: false },
  'join-link': { days: 7, endsWith: 'round', urgent: false },
  'join-request': { days: 7, endsWith: 'round', urgent: false },
  'join-decision': { days: 7, endsWith: null, urgent: false },
  'member-joined': { days: 7, endsWith: null, urgent: false },
  benchmark: { days: 7, endsWith: null, urgent: false },
  'unsent-changes': { days: 1, endsWith: 'round', urgent: false },
  approval: { days: 7, endsWith: 'round', urgent: false },
  approvers: { days: 7, endsWith: 'round', urgent: false },
  removed: { days: 7, endsWith: null, urgent: false },
  'sent-back': { days: 7, endsWith: 'round', urgent: false },
  'opening-refused': { days: 7, endsWith: null, urgent: false },
  thanks: { days: 7, endsWith: null, urgent: false },
  results: { days: 7, endsWith: null, urgent: false },
  own: { days: 7, endsWith: null, urgent: false },
  proof: { days: 1, endsWith: null, urgent: true },
  'role-invitation': { days: 3, endsWith: 'token', urgent: false },
  'test-letter': { days: 1, endsWith: null, urgent: true },
} satisfies Record<LetterPurpose, { days: number; endsWith: keyof Ends | null; urgent: boolean }>

/** The moment from which a letter queued now is no longer worth sending. @throws Error when a letter with a token does not say when that ends */
export function usefulUntil(purpose: LetterPurpose, ends: Ends, now: Date): Date {
  const { days, endsWith } = terms[purpose]
  if (endsWith === 'token' && !ends.token) throw new Error(`A letter for ${purpose} needs the end of its token.`)
  const end = endsWith === null ? null : ends[endsWith]
  return new Date(Math.min(now.getTime() + days * day, end?.getTime() ?? Number.POSITIVE_INFINITY))
}

/** Purposes whose readers wait for the letter at the screen. */
export const urgentPurposes = (Object.keys(terms) as LetterPurpose[]).filter((purpose) => terms[purpose].urgent)
