/** What an administrator is told of a round's publishing: the newest version, whether it can be published, and what is set for later. */
import 'server-only'
import { database } from '@/db/client'
import type { Questionnaire } from '@/questionnaire/document'
import { canPublish } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { comparedWith } from '../results/basis'
import { latestRevision, type Revision } from '../results/revisions'
import { findRound, roundsBefore, surveyTitle } from '../round-acts/find-round'
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
  /** Codes of the earlier rounds that were never published, whose figures everybody sees in the comparison; the oldest first. */
  comparedUnpublished: string[]
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
  const neverPublished = roundsBefore(round, db).filter(({ acts }) => !acts.some(({ kind, at }) => kind === 'published' && at <= now))
  return {
    code,
    survey: surveyTitle(round, db),
    questionnaire: round.questionnaire,
    newest: newest && { id: newest.id, number: newest.number, hash: newest.hash, computedAt: newest.computedAt, reason: newest.reason },
    canPublish: canPublish(round.acts, newest, now, { textsTo: edited.textsTo ?? null, quotesTo: edited.quotesTo ?? null }),
    isCorrection: newest !== null && isCorrection(round, newest, db),
    wasPublished: round.acts.some(({ kind }) => kind === 'published'),
    comparedUnpublished: neverPublished.flatMap((earlier) => (newest && comparedWith(earlier, newest, db) ? [earlier.code] : [])),
    edited,
    standing: standingPublishing(round.id, db),
  }
}
