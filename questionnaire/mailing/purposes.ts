/** What the association writes to all municipalities of a round for: each at most once to anybody. */
import { canAnswer, isPublished, type RoundActs, roundState } from '../round'

export const mailingPurposes = ['invitation', 'registry', 'reminder-1', 'reminder-2', 'reminder-3', 'thanks', 'results'] as const
export type MailingPurpose = (typeof mailingPurposes)[number]

/** A purpose as it stands in an address; undefined when it is none. */
export const readPurpose = (text: string): MailingPurpose | undefined => mailingPurposes.find((purpose) => purpose === text)

/** To those who may still answer, to those who did, or to everybody in the round. */
export type MailingKind = 'ask' | 'thank' | 'tell'
export const kindOf = (purpose: MailingPurpose): MailingKind => (purpose === 'thanks' ? 'thank' : purpose === 'results' ? 'tell' : 'ask')

export const isReminder = (purpose: MailingPurpose): boolean => purpose.startsWith('reminder')

/** May letters of the purpose be written: can what they ask for be given, is what they tell of there? */
export function canMail(purpose: MailingPurpose, acts: RoundActs, now: Date): boolean {
  switch (kindOf(purpose)) {
    case 'ask':
      return canAnswer(acts, now)
    case 'thank':
      return roundState(acts, now) !== 'planned'
    case 'tell':
      return isPublished(acts, now)
  }
}

/** The facts of a mailing from which its state is read. */
export type MailingTimes = {
  /** When it is to begin. */
  dueAt: Date
  startedAt: Date | null
  pausedAt: Date | null
  /** When the last letter had been written into the queue. */
  finishedAt: Date | null
  cancelledAt: Date | null
}

export type MailingState = 'scheduled' | 'under-way' | 'paused' | 'finished' | 'cancelled'

/** @param waiting letters of it that stand in the queue and may still leave: with one of them it is not over */
export function mailingState({ startedAt, pausedAt, finishedAt, cancelledAt }: MailingTimes, waiting: number): MailingState {
  if (cancelledAt) return 'cancelled'
  if (finishedAt && waiting === 0) return 'finished'
  if (pausedAt) return 'paused'
  return startedAt ? 'under-way' : 'scheduled'
}
