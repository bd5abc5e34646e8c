/** All versions of a round's results that were ever frozen, for administrators: what each rests on, when it was public, and its very bytes. */
import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people, revisions } from '@/db/schema'
import { publishedBy } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import type { RestsOn } from '@/results/revision-format'
import { AppError } from '../errors'
import { findRound, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { revisionOf } from './revisions'

export type ListedRevision = {
  number: number
  hash: string
  /** Why it was made: "closed", "protection", "catalogue", "basis". */
  reason: string
  computedAt: Date
  /** Name of who closed the round; null for the service itself. */
  computedBy: string | null
  /** Null where its format is not read any more. */
  respondents: number | null
  /** Null of revisions from before they were named. */
  restsOn: readonly RestsOn[] | null
  /** Each time that it was published, with what it corrected. */
  published: { at: Date; corrects: string | null }[]
  /** Everybody sees it now. */
  isShown: boolean
}

/** The newest first. @throws AppError not-signed-in, not-found */
export async function listRevisions(
  viewer: Viewer,
  code: string,
  now = new Date(),
): Promise<{ survey: Text; revisions: ListedRevision[] }> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code)
  const { id, number, hash, reason, computedAt } = revisions
  const rows = db
    .select({ id, number, hash, reason, computedAt, computedBy: people.name })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.computedBy))
    .where(eq(revisions.roundId, round.id))
    .orderBy(desc(number))
    .all()
  const shown = publishedBy(round.acts, now)?.revisionId
  const listed = rows.map(({ id: revisionId, ...row }): ListedRevision => {
    const document = revisionOf(revisionId)?.document
    return {
      ...row,
      respondents: document?.summary.response.respondents ?? null,
      restsOn: document?.restsOn ?? null,
      published: round.acts.flatMap((act) =>
        act.kind === 'published' && act.revisionId === revisionId && act.at <= now ? [{ at: act.at, corrects: act.reason ?? null }] : [],
      ),
      isShown: revisionId === shown,
    }
  })
  return { survey: surveyTitle(round, db), revisions: listed }
}

/**
 * A revision as it was frozen: canonical JSON without personal data, whose SHA-256 is its hash. Downloads are logged.
 * @throws AppError not-signed-in, not-found
 */
export async function getRevisionFile(
  viewer: Viewer,
  code: string,
  number: number,
  now = new Date(),
): Promise<{ bytes: Buffer; hash: string }> {
  requireAdministrator(viewer)
  const write = (tx: Tx) => {
    const round = findRound(code, tx)
    const found = tx
      .select({ number: revisions.number, hash: revisions.hash, document: revisions.document })
      .from(revisions)
      .where(and(eq(revisions.roundId, round.id), eq(revisions.number, number)))
      .get()
    if (!found) throw new AppError('not-found')
    logEvent(tx, viewer, { kind: 'revision-downloaded', roundId: round.id, detail: { number, hash: found.hash } }, now)
    return { bytes: Buffer.from(found.document), hash: found.hash }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
