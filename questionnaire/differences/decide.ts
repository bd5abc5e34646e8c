/** A decision on a change, put among what a question declares: what older rounds were told stays as it is. */
import type { Asking, Comparability } from '../document'
import { declaredAnew } from '../problems/comparability'
import { hasRows } from '../types/abilities'
import { optionsOf } from '../types/options'

/** @param row of a matrix, the row it is of; undefined of the whole question */
export type DecisionOf = { question: Asking; then: Asking; row: string | undefined }

/** What is declared of this change of the question, or of the row alone; a declaration of some answers is another matter. */
export const decisionOf = ({ question, then, row }: DecisionOf): Comparability | undefined =>
  declaredAnew(question, then).find((each) => !each.options && each.row === row)

/** The question's declarations with this one in place of the one on the same change. Null takes it away. */
export function withDecision(of: DecisionOf, decision: Omit<Comparability, 'row' | 'options'> | null): Comparability[] {
  const before = decisionOf(of)
  const others = (of.question.comparability ?? []).filter((each) => each !== before)
  return decision ? [...others, { ...(of.row === undefined ? {} : { row: of.row }), ...decision }] : others
}

/** An answer as it was offered, with the one it is read as: by what is declared, else the one that kept its key; none where neither is. */
export type ReadAnswer = { option: string; to: string | undefined }

/** @param declared the recode, where there is one */
export function readAnswers(
  { question, then }: Pick<DecisionOf, 'question' | 'then'>,
  declared?: Pick<Comparability, 'from'>,
): ReadAnswer[] {
  const now = new Set(optionsOf(question).map(({ key }) => key))
  const from = new Map(Object.entries(declared?.from ?? {}))
  return optionsOf(then).map(({ key }) => {
    const to = from.get(key) ?? key
    return { option: key, to: now.has(to) ? to : undefined }
  })
}

/** The rows that a decision may be of alone: those that were asked then too. */
export function rowsToDecide({ question, then }: Pick<DecisionOf, 'question' | 'then'>): { key: string }[] {
  if (!hasRows(question) || !hasRows(then)) return []
  const before = new Set(then.rows.map(({ key }) => key))
  return question.rows.filter(({ key }) => before.has(key))
}

/** What is declared of this change of some answers alone: they stand for one another, so that shares of a part of them break. */
export const scopedDecisions = ({ question, then, row }: DecisionOf): Comparability[] =>
  declaredAnew(question, then).filter((each) => each.options && each.row === row)

/**
 * The question's declarations with one of some answers in place of another.
 * @param before the one it takes the place of; none for a new one
 * @param decision null takes it away
 */
export function withScopedDecision(
  of: DecisionOf,
  before: Comparability | undefined,
  decision: (Pick<Comparability, 'reason'> & { options: readonly string[] }) | null,
): Comparability[] {
  const all = of.question.comparability ?? []
  const made: Comparability[] = decision
    ? [{ ...(of.row === undefined ? {} : { row: of.row }), options: [...decision.options], is: 'break', reason: decision.reason }]
    : []
  const at = before ? all.indexOf(before) : -1
  return at < 0 ? [...all, ...made] : all.toSpliced(at, 1, ...made)
}
