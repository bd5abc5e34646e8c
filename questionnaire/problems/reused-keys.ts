/**
 * A key is one thing in a survey's whole history: once a round was opened with it, no other question, option or row may have it. That one it belongs
 * to may be renamed from round to round; under a key that was out of use, another name is another thing.
 */
import type { Question, Questionnaire } from '../document'
import type { Text } from '../text'
import { isAskingType } from '../types/abilities'
import type { FoundProblem, ProblemPath } from './problem'
import { placedQuestions } from './walk'

type Named = { key: string; label: Text }
const lists = ['options', 'columns', 'rows'] as const

const itemsOf = (question: Question, list: (typeof lists)[number]): readonly Named[] =>
  list in question ? ((question as unknown as Record<string, Named[]>)[list] ?? []) : []

/** Case, marks and spaces are no other name. */
const bare = (text: Text) => text.fi.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const questionIn = (document: Questionnaire | undefined, key: string) =>
  document && placedQuestions(document).find(({ question }) => question.key === key)?.question

/** Items that are back under a key that the last round did not offer, by another name than they ever had. */
function reusedItems(question: Question, then: readonly Question[], isInLast: boolean, path: ProblemPath): FoundProblem[] {
  const [last] = then
  return lists.flatMap((list) =>
    itemsOf(question, list).flatMap(({ key, label }, at): FoundProblem[] => {
      const before = then.flatMap((each) => itemsOf(each, list).filter((item) => item.key === key))
      const isStanding = isInLast && last !== undefined && itemsOf(last, list).some((item) => item.key === key)
      if (before.length === 0 || isStanding || before.some((item) => bare(item.label) === bare(label))) return []
      return [{ code: 'key-reused', path: [...path, list, at, 'key'], value: key }]
    }),
  )
}

/** Is it another question than the one the key belongs to: of another type, or, out of use for a while, by another title and name? */
function isAnother(question: Question, then: readonly Question[], isInLast: boolean): boolean {
  const [last] = then
  if (!last) return false
  if (last.type !== question.type) return true
  if (isInLast) return false
  const namesOf = (each: Question) => [bare(each.title), ...('label' in each ? [bare(each.label)] : [])]
  const names = new Set(then.flatMap(namesOf))
  return namesOf(question).every((name) => !names.has(name))
}

/** @param opened the questionnaires of the survey's rounds that were opened, the newest first */
export function reusedKeyProblems(document: Questionnaire, opened: readonly Questionnaire[]): FoundProblem[] {
  return placedQuestions(document).flatMap(({ question, path }) => {
    const then = opened.flatMap((each) => questionIn(each, question.key) ?? [])
    const isInLast = questionIn(opened[0], question.key) !== undefined
    if (isAnother(question, then, isInLast)) return [{ code: 'key-reused', path: [...path, 'key'], value: question.key }]
    return isAskingType(question.type) ? reusedItems(question, then, isInLast, path) : []
  })
}
