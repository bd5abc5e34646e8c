/** The life of a round is the list of what was done to it, in order; its state is derived: planned → open → closed, and back by reopening. */

/** How far what administrators wrote and may quote is public with a publishing: the newest text and quote; null, or nothing said: none. */
export type EditedTo = { textsTo?: number | null; quotesTo?: number | null }

export type RoundAct = {
  at: Date
  /** Id of the administrator; null for the service itself. */
  by: string | null
} & (
  | { kind: 'opened' | 'reopened' /** Answers are taken until this instant; null without a deadline. */; until: Date | null }
  | { kind: 'closed' }
  | ({
      kind: 'published'
      revisionId: number /** Where it takes an earlier one's place: what it corrects, for everybody to read. */
      reason?: string
    } & EditedTo)
  | { kind: 'withdrawn'; reason: string | null }
)
export type RoundActs = readonly RoundAct[]

export type RoundState = 'planned' | 'open' | 'closed'

const done = (acts: RoundActs, now: Date) => acts.filter(({ at }) => at <= now)

type Opening = Extract<RoundAct, { until: Date | null }>
const isOpening = (act: RoundAct): act is Opening => act.kind === 'opened' || act.kind === 'reopened'
const isStateChange = (act: RoundAct): act is Opening | Extract<RoundAct, { kind: 'closed' }> => isOpening(act) || act.kind === 'closed'
const lastStateChange = (acts: RoundActs) => acts.findLast(isStateChange)

/** A round closes by an administrator's act or by its own clock, whichever comes first. What is yet to be done does not count. */
export function roundState(acts: RoundActs, now: Date): RoundState {
  const last = lastStateChange(done(acts, now))
  if (!last) return 'planned'
  return last.kind === 'closed' || (last.until && last.until <= now) ? 'closed' : 'open'
}

export const canAnswer = (acts: RoundActs, now: Date): boolean => roundState(acts, now) === 'open'
export const canOpen = (acts: RoundActs, now: Date): boolean => roundState(acts, now) === 'planned'
/** Closing by hand is possible also after the clock has closed the round: it is what records the results. */
export const canClose = (acts: RoundActs, now: Date): boolean =>
  roundState(acts, now) !== 'planned' && lastStateChange(acts)?.kind !== 'closed'
export const canReopen = (acts: RoundActs, now: Date): boolean => roundState(acts, now) === 'closed'

/**
 * What the public sees: `at`, since when it has seen this revision; `changedAt`, since when with these texts and quotes, which change no
 * figure.
 */
export type Published = { at: Date; changedAt: Date; revisionId: number } & EditedTo

type Publishing = Extract<RoundAct, { kind: 'published' }>
const isPublishing = (act: RoundAct): act is Publishing | Extract<RoundAct, { kind: 'withdrawn' }> =>
  act.kind === 'published' || act.kind === 'withdrawn'

/** The publishing that holds. Null when there is none, or it was withdrawn. */
export function publishedBy(acts: RoundActs, now: Date): Published | null {
  const turns = done(acts, now).filter(isPublishing)
  const last = turns.at(-1)
  if (last?.kind !== 'published') return null
  const { at: changedAt, revisionId, textsTo, quotesTo } = last
  const before = turns.findLastIndex((act) => act.kind === 'withdrawn' || act.revisionId !== revisionId)
  return { at: turns[before + 1]?.at ?? changedAt, changedAt, revisionId, textsTo, quotesTo }
}

const isEditedSince = (before: EditedTo, now: EditedTo): boolean =>
  (before.textsTo ?? null) !== (now.textsTo ?? null) || (before.quotesTo ?? null) !== (now.quotesTo ?? null)

export const isPublished = (acts: RoundActs, now: Date): boolean => publishedBy(acts, now) !== null
export const canWithdraw = isPublished
/** It was published, and is no longer. */
export const isWithdrawn = (acts: RoundActs, now: Date): boolean =>
  !isPublished(acts, now) && done(acts, now).some(({ kind }) => kind === 'withdrawn')

/** Was it, for all that was done to it, published last, and not withdrawn since? Nothing new rests on another round. */
export const standsPublished = (acts: RoundActs): boolean => acts.findLast(isPublishing)?.kind === 'published'

/** Does a revision hold what was closed last by hand? One of an earlier closing does not know what was answered after reopening. */
export const isOfLastClosing = (acts: RoundActs, { computedAt }: { computedAt: Date }): boolean => {
  const { closedAt } = roundTimes(acts)
  return closedAt !== null && closedAt <= computedAt
}
/**
 * A closed round's revision is published, also in place of an earlier one, or with other texts and quotes than before; a round that
 * answers come to has none that stands.
 */
export function canPublish(
  acts: RoundActs,
  revision: { id: number; computedAt: Date } | null,
  now: Date,
  edited: EditedTo = publishedBy(acts, now) ?? {},
): boolean {
  if (revision === null || roundState(acts, now) !== 'closed' || !isOfLastClosing(acts, revision)) return false
  const before = publishedBy(acts, now)
  return before?.revisionId !== revision.id || isEditedSince(before, edited)
}

export type RoundTimes = {
  openedAt: Date | null
  /** The last deadline given. */
  closesAt: Date | null
  /** When it was closed by hand; null while it is open, again or still, or closed by its clock alone. */
  closedAt: Date | null
  closedBy: string | null
}

/** When a round was opened, closes, and was closed. */
export function roundTimes(acts: RoundActs): RoundTimes {
  const opening = acts.findLast(isOpening)
  const last = lastStateChange(acts)
  return {
    openedAt: acts.find(({ kind }) => kind === 'opened')?.at ?? null,
    closesAt: opening?.until ?? null,
    closedAt: last?.kind === 'closed' ? last.at : null,
    closedBy: last?.kind === 'closed' ? last.by : null,
  }
}

/** Whole days left until a deadline, rounded down; 0 on the last day; null without a deadline. */
export const daysLeft = (closesAt: Date | null, now: Date): number | null =>
  closesAt ? Math.max(0, Math.floor((closesAt.getTime() - now.getTime()) / 86_400_000)) : null
