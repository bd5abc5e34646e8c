/** Conditions look back only, at answers that exist: one pass through the questionnaire then decides what is asked. */
import { slotsOf } from '../asked'
import type { Condition } from '../condition'
import type { Asking, Questionnaire } from '../document'
import { hasMean, hasRows, isExclusive, picksSeveral } from '../types/abilities'
import { optionsOf } from '../types/options'
import type { FoundProblem, ProblemPath } from './problem'
import { placedAsking } from './walk'

type Leaf = Extract<Condition, { question: string }>

function leavesOf(condition: Condition, path: ProblemPath): { leaf: Leaf; path: ProblemPath }[] {
  const among = (parts: readonly Condition[], name: string) => parts.flatMap((part, at) => leavesOf(part, [...path, name, at]))
  if ('all' in condition) return among(condition.all, 'all')
  if ('any' in condition) return among(condition.any, 'any')
  return 'not' in condition ? leavesOf(condition.not, [...path, 'not']) : [{ leaf: condition, path }]
}

function emptyParts(condition: Condition, path: ProblemPath): FoundProblem[] {
  const among = (parts: readonly Condition[], name: string): FoundProblem[] =>
    parts.length === 0 ? [{ code: 'condition-empty', path }] : parts.flatMap((part, at) => emptyParts(part, [...path, name, at]))
  if ('all' in condition) return among(condition.all, 'all')
  if ('any' in condition) return among(condition.any, 'any')
  return 'not' in condition ? emptyParts(condition.not, [...path, 'not']) : []
}

/** What is wrong with one comparison with a question that was asked before. */
function leafProblems(leaf: Leaf, asked: Asking, path: ProblemPath): FoundProblem[] {
  if ('atLeast' in leaf) return hasMean(asked) ? [] : [{ code: 'condition-type', path, value: leaf.question }]
  const fits = 'is' in leaf ? isExclusive(asked) : picksSeveral(asked)
  if (!fits) return [{ code: 'condition-type', path, value: leaf.question }]
  const option = 'is' in leaf ? leaf.is : leaf.includes
  return optionsOf(asked).some(({ key }) => key === option) ? [] : [{ code: 'condition-option', path, value: option }]
}

export function conditionProblems(document: Questionnaire): FoundProblem[] {
  /** By key of the answer, so that one row of a matrix can be looked at, and the matrix as a whole cannot. */
  const answers = new Map<string, Asking>()
  const every = new Map<string, Asking>()
  for (const { question } of placedAsking(document)) for (const { key, other } of slotsOf(question)) if (!other) every.set(key, question)
  const matrices = new Set(placedAsking(document).flatMap(({ question }) => (hasRows(question) ? [question.key] : [])))

  const problemsAt = (when: Condition | undefined, path: ProblemPath, own?: string): FoundProblem[] => {
    if (!when) return []
    const compared = leavesOf(when, path).flatMap(({ leaf, path: place }): FoundProblem[] => {
      const { question: key } = leaf
      const asked = answers.get(key)
      if (asked) return leafProblems(leaf, asked, place)
      const code = every.get(key)?.key === own && own ? 'condition-self' : every.has(key) ? 'condition-later' : 'condition-unknown'
      return [{ code: matrices.has(key) && key !== own ? 'condition-type' : code, path: place, value: key }]
    })
    return [...emptyParts(when, path), ...compared]
  }

  return document.sections.flatMap((section, at) => [
    ...problemsAt(section.when, ['sections', at, 'when']),
    ...section.questions.flatMap((question, index) => {
      const path = ['sections', at, 'questions', index]
      const rows = 'rows' in question ? question.rows : []
      const found = [
        ...problemsAt(question.when, [...path, 'when'], question.key),
        ...('contradictedBy' in question ? problemsAt(question.contradictedBy, [...path, 'contradictedBy'], question.key) : []),
        ...rows.flatMap(({ when }, row) => problemsAt(when, [...path, 'rows', row, 'when'], question.key)),
      ]
      for (const { key, other } of slotsOf(question)) if (!other) answers.set(key, question as Asking)
      return found
    }),
  ])
}
