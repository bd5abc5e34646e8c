/** How the newest version of a round's results differs from the one that everybody sees, and what was done in between. */
import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { responses, submissions } from '@/db/schema'
import { isOfLastClosing, publishedBy } from '@/questionnaire/round'
import type { TakenAlong } from '@/results/round-data'
import { type MovedFigures, movedFigures } from '@/results/story/moved-figures'
import { namesByCode } from '../register/municipality-names'
import { findRound, type RoundInTime } from '../round-acts/find-round'
import { requireAdministrator, type Viewer, visitor } from '../viewer'
import { getResultsToPublish, getRoundResults } from './results'
import { latestRevision, type Revision, revisionOf } from './revisions'
import { readCounted } from './round-data'
import { areSameFigures, isRestingAlike } from './same-figures'

type Named = { municipality: string; nameFi: string; nameSv: string }

export type Difference = MovedFigures & {
  shown: { number: number; publishedAt: Date }
  respondents: { before: number; now: number }
  /** Municipalities that sent after the shown version was computed. */
  sentSince: Named[]
  /** Those of which something counts now that was not sent as it stands. */
  taken: (Named & { as: TakenAlong })[]
  /** Why the newer version was made, where that tells what is new: `protection` and `catalogue` only of the figures that are public. */
  because: 'protection' | 'catalogue' | 'basis' | null
}

function sentBetween(db: Db, roundId: number, from: Date, until: Date): string[] {
  const within = and(eq(responses.roundId, roundId), gt(submissions.submittedAt, from), lte(submissions.submittedAt, until))
  const rows = db
    .selectDistinct({ municipality: responses.municipality })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .where(within)
    .all()
  return rows.map(({ municipality }) => municipality).sort()
}

/** What stands between the version that is public and the newest may be more than the newest was made for. */
function whyMade(round: RoundInTime, shown: Revision, newest: Revision): Difference['because'] {
  if (newest.reason === 'basis') return 'basis'
  if (newest.reason !== 'protection' && newest.reason !== 'catalogue') return null
  if (areSameFigures(round, newest.id, shown.id)) return newest.reason
  return isRestingAlike(round, newest, shown) ? null : 'basis'
}

/**
 * What publishing the newest version would change of what everybody sees.
 * @returns null where nothing is public, or the newest version is
 * @throws AppError not-signed-in, not-found
 */
export async function getDifference(viewer: Viewer, code: string, now = new Date()): Promise<Difference | null> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code)
  const published = publishedBy(round.acts, now)
  const [shown, newest] = [published && revisionOf(published.revisionId), latestRevision(round.id)]
  if (!published || !shown || !newest || shown.id === newest.id || !isOfLastClosing(round.acts, newest)) return null
  const before = await getRoundResults(visitor, code, now)
  const after = await getResultsToPublish(viewer, code, now)
  if (!after) return null
  const names = namesByCode(db)
  const named = (municipality: string): Named => ({
    municipality,
    ...(names.get(municipality) ?? { nameFi: municipality, nameSv: municipality }),
  })
  return {
    ...movedFigures(before.summary, after.summary),
    shown: { number: shown.number, publishedAt: published.at },
    respondents: { before: before.summary.response.respondents, now: after.summary.response.respondents },
    sentSince: sentBetween(db, round.id, shown.computedAt, newest.computedAt).map(named),
    taken: readCounted(db, round.id, true).flatMap(({ municipality, taken }) => (taken ? [{ ...named(municipality), as: taken }] : [])),
    because: whyMade(round, shown, newest),
  }
}
