/** What a municipality has changed in its answers since it sent them: results know nothing of it until it is sent. */
import 'server-only'
import { sameValue } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { Reader, SavedAnswer, SavedAnswers } from '../answers/current'
import { type Submission, sentAnswers } from '../answers/sent'
import { isChangedSince, sendable } from './sendable'

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

/**
 * How the answers differ from those of a sending; null when they do not.
 * No permission here: only data functions that have checked it call this.
 */
export function unsentChanges(
  db: Reader,
  submission: Pick<Submission, 'id'>,
  questionnaire: Questionnaire,
  saved: SavedAnswers,
): UnsentChanges | null {
  if (!isChangedSince(db, submission, sendable(questionnaire, saved))) return null
  return changesSince(questionnaire, sentAnswers(db, submission.id), saved)
}
