/** What a municipality has changed in its answers since it sent them: results know nothing of it until it is sent. */
import 'server-only'
import { and, eq, exists, gt, sql } from 'drizzle-orm'
import { answers, answerVersions, responses, submissions } from '@/db/schema'
import { sameValue } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { Reader, SavedAnswer, SavedAnswers } from '../answers/current'
import { type Submission, sentAnswers } from '../answers/sent'
import { isChangedSince, sendable } from './sendable'

/** A response's last sending. */
export type SavedAfterSending = {
  responseId: number
  municipality: string
  submissionId: number
  submittedAt: Date
  submittedBy: string | null
}

const newestOf = sql`(select max(${submissions.id}) from ${submissions} where ${submissions.responseId} = ${responses.id})`

/** The last sendings of a round, or of one response, after which something was saved; whether it differs from what was sent is another question. */
export function savedAfterSending(tx: Reader, roundId: number, responseId?: number): SavedAfterSending[] {
  const later = tx
    .select({ key: answers.key })
    .from(answers)
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, answers.responseId),
        eq(answerVersions.key, answers.key),
        eq(answerVersions.version, answers.version),
      ),
    )
    .where(and(eq(answers.responseId, responses.id), gt(answerVersions.savedAt, submissions.submittedAt)))
  return tx
    .select({
      responseId: responses.id,
      municipality: responses.municipality,
      submissionId: submissions.id,
      submittedAt: submissions.submittedAt,
      submittedBy: submissions.submittedBy,
    })
    .from(responses)
    .innerJoin(submissions, eq(submissions.id, newestOf))
    .where(and(eq(responses.roundId, roundId), responseId === undefined ? undefined : eq(responses.id, responseId), exists(later)))
    .all()
}

/** `questions`: keys in the questionnaire's order, at least one; `at`, `by`: the newest of the changes and its author's name, null where there is none. */
export type UnsentChanges = { questions: string[]; at: Date; by: string | null }

const isSame = (one: SavedAnswer, other: SavedAnswer) => sameValue(one.value, other.value) && (one.note ?? '') === (other.note ?? '')

/** Keys of the answers that would be sent now and are others than `then`, or would no longer be sent. */
export function changedKeys(questionnaire: Questionnaire, then: SavedAnswers, saved: SavedAnswers): string[] {
  const counted = sendable(questionnaire, saved)
  return [...new Set([...Object.keys(then), ...counted.keys()])].filter((key) => {
    const [before, now] = [then[key], counted.has(key) ? saved[key] : undefined]
    return !(before && now && isSame(before, now))
  })
}

/** How the answers that would be sent now differ from those of `then`; null when they are the same, whatever they were in between. */
export function changesSince(questionnaire: Questionnaire, then: SavedAnswers, saved: SavedAnswers): UnsentChanges | null {
  const changed = changedKeys(questionnaire, then, saved)
  // An answer that another one hid or brought back is older than that one.
  const [newest] = changed.flatMap((key) => saved[key] ?? []).sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime())
  if (!newest) return null
  const asked = new Set(changed.map((key) => findSlot(questionnaire, key)?.question.key))
  const questions = questionnaire.sections.flatMap((section) => section.questions.map(({ key }) => key)).filter((key) => asked.has(key))
  return { questions, at: newest.savedAt, by: newest.savedBy }
}

/** The same with what was sent. */
export type ChangesSinceSent = UnsentChanges & { sent: SavedAnswers }

/**
 * How the answers differ from those of a sending; null when they do not.
 * No permission here: only data functions that have checked it call this.
 */
export function unsentChanges(
  db: Reader,
  submission: Pick<Submission, 'id'>,
  questionnaire: Questionnaire,
  saved: SavedAnswers,
): ChangesSinceSent | null {
  if (!isChangedSince(db, submission, sendable(questionnaire, saved))) return null
  const sent = sentAnswers(db, submission.id)
  const changes = changesSince(questionnaire, sent, saved)
  return changes && { ...changes, sent }
}
