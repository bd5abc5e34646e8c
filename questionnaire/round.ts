/** The life of a round. Facts are stored, states derived: planned → open → closed, and back by reopening. */

export type RoundFacts = {
  openedAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  publishedAt: Date | null
}

export type RoundState = 'planned' | 'open' | 'closed'

/** A round closes by an administrator's act or by its own clock, whichever comes first. */
export function roundState(round: RoundFacts, now: Date): RoundState {
  if (!round.openedAt || round.openedAt > now) return 'planned'
  return round.closedAt || (round.closesAt && round.closesAt <= now) ? 'closed' : 'open'
}

export const canAnswer = (round: RoundFacts, now: Date): boolean => roundState(round, now) === 'open'
export const canOpen = (round: RoundFacts, now: Date): boolean => roundState(round, now) === 'planned'
/** Closing by hand is possible also after the clock has closed the round: it is what records the results. */
export const canClose = (round: RoundFacts, now: Date): boolean => roundState(round, now) !== 'planned' && !round.closedAt
export const canReopen = (round: RoundFacts, now: Date): boolean => roundState(round, now) === 'closed'
export const isPublished = (round: RoundFacts, now: Date): boolean => round.publishedAt !== null && round.publishedAt <= now

/** Whole days left, rounded down; 0 on the last day; null without a deadline. */
export const daysLeft = (round: RoundFacts, now: Date): number | null =>
  round.closesAt ? Math.max(0, Math.floor((round.closesAt.getTime() - now.getTime()) / 86_400_000)) : null
