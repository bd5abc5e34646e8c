/** Bounds that something can lie between, and checks of a number that compare with what can be compared. */
import type { Asking, NumberQuestion, Questionnaire } from '../document'
import { hasBounds, takesNumber, takesText } from '../types/abilities'
import { isSameMeasure } from '../types/comparable'
import type { FoundProblem, ProblemPath } from './problem'
import { placedAsking } from './walk'

function boundProblems(question: Asking, path: ProblemPath): FoundProblem[] {
  if (takesText(question)) return question.maxLength < 1 ? [{ code: 'length-none', path: [...path, 'maxLength'] }] : []
  if (!hasBounds(question) || question.min === undefined || question.max === undefined) return []
  return question.min > question.max ? [{ code: 'bounds-crossed', path: [...path, 'min'] }] : []
}

/** `earlier`: the questions before this one, by key; `every`: all of them. */
type Others = { earlier: ReadonlyMap<string, Asking>; every: ReadonlyMap<string, Asking> }

function comparedProblem(question: NumberQuestion, key: string, { earlier, every }: Others): FoundProblem['code'] | undefined {
  const other = every.get(key)
  if (key === question.key) return 'check-self'
  if (!other) return 'check-unknown'
  if (!takesNumber(other)) return 'check-type'
  if (!earlier.has(key)) return 'check-later'
  return isSameMeasure(other, question) ? undefined : 'check-unit'
}

function checkProblems(question: NumberQuestion, path: ProblemPath, others: Others): FoundProblem[] {
  const checks = question.checks ?? []
  const above = Math.min(...checks.flatMap((check) => (check.kind === 'above' ? [check.value] : [])))
  return checks.flatMap((check, at): FoundProblem[] => {
    const place = [...path, 'checks', at]
    if (check.kind === 'below') return check.value > above ? [{ code: 'check-always', path: [...place, 'value'] }] : []
    const code = check.kind === 'more-than' ? comparedProblem(question, check.question, others) : undefined
    return code && check.kind === 'more-than' ? [{ code, path: [...place, 'question'], value: check.question }] : []
  })
}

export function limitProblems(document: Questionnaire): FoundProblem[] {
  const asking = placedAsking(document)
  const every = new Map(asking.map(({ question }) => [question.key, question]))
  const earlier = new Map<string, Asking>()
  return asking.flatMap(({ question, path }) => {
    const found = [...boundProblems(question, path), ...(takesNumber(question) ? checkProblems(question, path, { earlier, every }) : [])]
    earlier.set(question.key, question)
    return found
  })
}
