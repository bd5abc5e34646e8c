/** What a municipality has changed in its answers since it sent them: results know nothing of it until it is sent. */
import 'server-only'
import type { Db } from '@/db/client'
import { sameValue } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { SavedAnswer, SavedAnswers } from '../answers/current'
import { type Submission, sentAnswers } from '../answers/sent'
import { isChangedSince, sendable } from './submit'

/** `questions`: keys in the questionnaire's order, at least one; `at`, `by`: the newest of the changes and its author's name, null where there is none. */
export type UnsentChanges = { questions: string[]; at: Date; by: string | null }

const isSame = (one: SavedAnswer, other: SavedAnswer) => sameValue(one.value, other.value) && (one.note ?? '') === (other.note ?? '')

/**
 * How the answers differ from those of a sending; null when they are the same, whatever they were in between.
 * No permission here: only data functions that have checked it call this.
 */
export function unsentChanges(db: Db, submission: Submission, questionnaire: Questionnaire, saved: SavedAnswers): UnsentChanges | null {
  const counted = sendable(questionnaire, saved)
  if (!isChangedSince(db, submission, counted)) return null
  const sent = sentAnswers(db, submission.id)
  const changed = [...new Set([...Object.keys(sent), ...counted.keys()])].filter((key) => {
    const [then, now] = [sent[key], counted.has(key) ? saved[key] : undefined]
    return !(then && now && isSame(then, now))
  })
  // An answer that another one hid or brought back is older than that one.
  const [newest] = changed.flatMap((key) => saved[key] ?? []).sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime())
  if (!newest) return null
  const asked = new Set(changed.map((key) => findSlot(questionnaire, key)?.question.key))
  const questions = questionnaire.sections.flatMap((section) => section.questions.map(({ key }) => key)).filter((key) => asked.has(key))
  return { questions, at: newest.savedAt, by: newest.savedBy }
}
