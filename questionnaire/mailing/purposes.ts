/** What the association writes to all municipalities of a round for: each at most once to anybody. */
import { canAnswer, isPublished, type RoundActs, roundState } from '../round'

export const mailingPurposes = ['invitation', 'registry', 'reminder-1', 'reminder-2', 'reminder-3', 'thanks', 'results'] as const

/** Whom an administrator's own letter is for: those who have not sent their answers, those who have, or everybody in the round. */
export const ownAudiences = ['silent', 'answered', 'all'] as const
export type OwnAudience = (typeof ownAudiences)[number]

/** An administrator's own letter, numbered within its round. */
export type OwnPurpose = `own-${OwnAudience}-${number}`
export type MailingPurpose = (typeof mailingPurposes)[number] | OwnPurpose

const ownShape = /^own-(silent|answered|all)-([1-9]\d?)$/

export const isOwn = (purpose: string): purpose is OwnPurpose => ownShape.test(purpose)

export function partsOfOwn(purpose: OwnPurpose): { audience: OwnAudience; number: number } {
  const [, named, number] = ownShape.exec(purpose) ?? []
  const audience = ownAudiences.find((each) => each === named)
  if (!audience) throw new Error(`${purpose} is no own letter.`)
  return { audience, number: Number(number) }
}

/** A purpose as it stands in an address; undefined when it is none. */
export const readPurpose = (text: string): MailingPurpose | undefined =>
  isOwn(text) ? text : mailingPurposes.find((purpose) => purpose === text)

/** To those who may still answer, to those who did, or to everybody in the round: of its results, or of something else. */
export type MailingKind = 'ask' | 'thank' | 'tell' | 'write'
const kindOfOwn = { silent: 'ask', answered: 'thank', all: 'write' } as const satisfies Record<OwnAudience, MailingKind>

export function kindOf(purpose: MailingPurpose): MailingKind {
  if (isOwn(purpose)) return kindOfOwn[partsOfOwn(purpose).audience]
  return purpose === 'thanks' ? 'thank' : purpose === 'results' ? 'tell' : 'ask'
}

/** An own letter to those who have not answered is a reminder too, whatever it says. */
export const isReminder = (purpose: MailingPurpose): boolean =>
  purpose.startsWith('reminder') || (isOwn(purpose) && kindOf(purpose) === 'ask')

/** May letters of the purpose be written: can what they ask for be given, is what they tell of there? */
export function canMail(purpose: MailingPurpose, acts: RoundActs, now: Date): boolean {
  switch (kindOf(purpose)) {
    case 'ask':
      return canAnswer(acts, now)
    case 'thank':
    case 'write':
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
