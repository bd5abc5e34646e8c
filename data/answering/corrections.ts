/** Texts that were corrected after a municipality had answered them: told to those who did. */
import 'server-only'
import { eq, min } from 'drizzle-orm'
import { database } from '@/db/client'
import { answerVersions } from '@/db/schema'
import { wordingCorrections } from '@/db/schema-schedule'
import { findSlot } from '@/questionnaire/asked'
import { canAnswer } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { joinCorrections } from '@/questionnaire/wording'
import type { Viewer } from '../viewer'
import { findResponse, findScope, type Where } from './response-scope'

/** `question`: key. A text as it was when the municipality first answered the question, and as it is. */
export type CorrectedAfter = { section: string; question: string; place: string; locale: Locale; before: string; after: string; at: Date }

/**
 * What was corrected after the municipality had first answered the question, while it can still be answered; the oldest first.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function listCorrectedAfter(viewer: Viewer, where: Where, now: Date = new Date()): Promise<CorrectedAfter[]> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  if (!canAnswer(scope.round.acts, now)) return []
  const rows = db
    .select()
    .from(wordingCorrections)
    .where(eq(wordingCorrections.roundId, scope.round.id))
    .orderBy(wordingCorrections.id)
    .all()
  const response = rows.length > 0 ? findResponse(db, scope) : undefined
  if (!response) return []
  const saved = db
    .select({ key: answerVersions.key, at: min(answerVersions.savedAt) })
    .from(answerVersions)
    .where(eq(answerVersions.responseId, response.id))
    .groupBy(answerVersions.key)
    .all()
  const firstOf = (question: string): Date | undefined =>
    saved
      .flatMap(({ key, at }) => (at && findSlot(scope.questionnaire, key)?.question.key === question ? [at] : []))
      .sort((one, other) => one.getTime() - other.getTime())[0]
  const after = rows.flatMap(({ section, question, place, locale, before, after, at }) => {
    const first = question === null ? undefined : firstOf(question)
    return question !== null && first && first < at ? [{ section, question, place, locale, before, after, at }] : []
  })
  return joinCorrections(after)
}
