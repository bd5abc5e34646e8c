/** Which versions would be sent now, and whether they are others than those of a sending. No permission here. */
import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { perConnection } from '@/db/per-connection'
import { submittedAnswers } from '@/db/schema'
import { valuesOf } from '@/questionnaire/answer'
import { countedAnswers } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { Reader, SavedAnswers } from '../answers/current'
import type { Submission } from '../answers/sent'

/** Versions by key of the answers that would be sent now. */
export function sendable(questionnaire: Questionnaire, saved: SavedAnswers): ReadonlyMap<string, number> {
  const counted = Object.keys(countedAnswers(questionnaire, valuesOf(saved)))
  return new Map(counted.map((key) => [key, saved[key]?.version ?? 0]))
}

const sentVersions = perConnection((db) =>
  db
    .select()
    .from(submittedAnswers)
    .where(eq(submittedAnswers.submissionId, sql.placeholder('submission')))
    .prepare(),
)

/** Would sending now send something else than that submission did? */
export function isChangedSince(tx: Reader, submission: Pick<Submission, 'id'>, now: ReadonlyMap<string, number>): boolean {
  const sent = sentVersions(tx).all({ submission: submission.id })
  return sent.length !== now.size || sent.some(({ key, version }) => now.get(key) !== version)
}
