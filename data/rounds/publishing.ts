/** What an administrator is told of a round's publishing: the newest version, whether it can be published, and what is set for later. */
import 'server-only'
import { database } from '@/db/client'
import type { Questionnaire } from '@/questionnaire/document'
import { canPublish, isPublished } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { latestRevision, type Revision } from '../results/revisions'
import { closedBefore, findRound, surveyTitle } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'
import { type EditedCounts, getEditedCounts } from './edited'
import { isCorrection } from './publish'
import { type PublishingSchedule, standingPublishing } from './publishing-rows'

export type PublishingReview = {
  code: string
  survey: Text
  questionnaire: Questionnaire
  newest: Pick<Revision, 'id' | 'number' | 'hash' | 'computedAt' | 'reason'> | null
  canPublish: boolean
  /** It would take the place of other figures, so that everybody is to read why. */
  isCorrection: boolean
  /** Some version was public before. */
  wasPublished: boolean
  /** Codes of the earlier closed rounds that are not public and so stand in no comparison; the oldest first. */
  leftOut: string[]
  edited: EditedCounts
  standing: PublishingSchedule | null
}

/** @throws AppError not-signed-in, not-found */
export async function getPublishing(viewer: Viewer, code: string, now = new Date()): Promise<PublishingReview> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code)
  const edited = await getEditedCounts(viewer, code, now)
  const newest = latestRevision(round.id) ?? null
  return {
    code,
    survey: surveyTitle(round, db),
    questionnaire: round.questionnaire,
    newest: newest && { id: newest.id, number: newest.number, hash: newest.hash, computedAt: newest.computedAt, reason: newest.reason },
    canPublish: canPublish(round.acts, newest, now, { textsTo: edited.textsTo ?? null, quotesTo: edited.quotesTo ?? null }),
    isCorrection: newest !== null && isCorrection(round, newest, db),
    wasPublished: round.acts.some(({ kind }) => kind === 'published'),
    leftOut: closedBefore(round, db).flatMap((earlier) => (isPublished(earlier.acts, now) ? [] : [earlier.code])),
    edited,
    standing: standingPublishing(round.id, db),
  }
}
