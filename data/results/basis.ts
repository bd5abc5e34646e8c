/** Which revisions of earlier rounds a round's changes and trends rest on. No permission here: only data functions that have checked it call these. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { revisions, rounds } from '@/db/schema'
import { isOfLastClosing, isPublished, publishedBy, standsPublished } from '@/questionnaire/round'
import type { RestsOn, RevisionDocument } from '@/results/revision-format'
import type { Reader } from '../answers/current'
import { AppError } from '../errors'
import { may } from '../rights'
import { closedBefore, findRound, listRoundsWithActs, type Round, type RoundInTime, roundsBefore } from '../round-acts/find-round'
import type { Viewer } from '../viewer'
import { isCountedAlike, isUnfrozen, latestRevision, type Revision, type RevisionStamp, revisionAt, revisionOf } from './revisions'

/** The closed rounds before a round that a new revision may rest on: what is not public is in nobody else's trends. */
export const basisRounds = (round: RoundInTime, db: Reader = database()): Round[] =>
  closedBefore(round, db).filter(({ acts }) => standsPublished(acts))

/**
 * Of them, those whose results are not frozen yet, the oldest first. A new revision is frozen after them: it would use their answers, and has no
 * revision of theirs to name.
 */
export const unfrozenBasis = (round: RoundInTime, db: Reader): Round[] => basisRounds(round, db).filter(({ id }) => isUnfrozen(db, id))

const standing = (db: Reader, { id, acts }: Round): Revision | undefined => {
  const newest = latestRevision(id, db)
  return newest && isOfLastClosing(acts, newest) ? newest : undefined
}

/** The revisions that a new one is to name, the oldest round first. */
export const namedBasis = (db: Reader, round: RoundInTime): RestsOn[] =>
  basisRounds(round, db).flatMap((each) => {
    const revision = standing(db, each)
    return revision ? [{ round: each.code, number: revision.number, hash: revision.hash }] : []
  })

function named(db: Reader, roundId: number, number: number): RevisionStamp | undefined {
  const { id, hash, computedAt } = revisions
  const one = and(eq(revisions.roundId, roundId), eq(revisions.number, number))
  return db.select({ id, hash, computedAt }).from(revisions).where(one).get()
}

/** The revision of an earlier round that a revision rests on; of one from before they were named, what stood when it was computed. */
export function comparedWith(earlier: Round, { computedAt, document }: Revision, db: Reader = database()): RevisionStamp | undefined {
  if (document.restsOn) {
    const own = document.restsOn.find(({ round }) => round === earlier.code)
    return own && named(db, earlier.id, own.number)
  }
  const revision = revisionAt(earlier.id, computedAt, db)
  const acts = earlier.acts.filter(({ at }) => at <= computedAt)
  return revision && isOfLastClosing(acts, revision) ? revision : undefined
}

/** Would a new revision rest on other figures than the one that names these: was an earlier round published, withdrawn, or counted anew? */
export function isBasisChanged(db: Reader, round: RoundInTime, { restsOn }: Pick<RevisionDocument, 'restsOn'>): boolean {
  if (!restsOn) return false
  return roundsBefore(round, db).some((earlier) => {
    const own = restsOn.find((each) => each.round === earlier.code)
    const now = standing(db, earlier)
    if (!standsPublished(earlier.acts)) return own !== undefined
    if (!own) return now !== undefined
    const then = named(db, earlier.id, own.number)
    return now !== undefined && then !== undefined && !isCountedAlike(now, then)
  })
}

/** Codes of the rounds that a revision rests on and that are not public, the oldest first. */
export const hiddenBasis = (round: RoundInTime, revision: Revision, now: Date): string[] =>
  roundsBefore(round)
    .filter((earlier) => !isPublished(earlier.acts, now) && comparedWith(earlier, revision) !== undefined)
    .map(({ code }) => code)

/**
 * Refuses files of a round to everybody while its public revision rests on a round that is not public: what its pages hide at once, a file
 * would hold for ever.
 * @throws AppError rests-on-hidden, not-found
 */
export function requireBasis(viewer: Viewer, code: string, now: Date): void {
  const round = findRound(code)
  const published = may(viewer, 'analyse') ? null : publishedBy(round.acts, now)
  const revision = published && revisionOf(published.revisionId)
  if (revision && hiddenBasis(round, revision, now).length > 0) throw new AppError('rests-on-hidden')
}

/** The rounds of the same survey that stand after a round, the oldest first. */
export const laterRounds = (round: RoundInTime): Round[] =>
  listRoundsWithActs(eq(rounds.survey, round.survey))
    .filter(({ referenceDate }) => referenceDate > round.referenceDate)
    .reverse()

/** Published rounds whose public revision rests on a round, the oldest first. */
export const publicDependents = (round: Round, now: Date): { id: number; code: string; number: number }[] =>
  laterRounds(round).flatMap(({ id, code, acts }) => {
    const published = publishedBy(acts, now)
    const revision = published && revisionOf(published.revisionId)
    return revision && comparedWith(round, revision) ? [{ id, code, number: revision.number }] : []
  })
