/** The finding of a question that gives its clauses: each with the joint share it tells, all of the same population. */
import type { Clause } from '@/questionnaire/document'
import { type Figure, figureOf } from '../figures'
import type { QuestionView } from '../question-view'

/** All municipalities (an estimate, "kunnista") or those that answered (a plain share, "vastanneista"). One sentence has one of them. */
export type Scope = 'municipalities' | 'respondents'

export type ToldClause = { clause: Clause; figure: Figure }

export type FindingClaim = { scope: Scope; parts: readonly [ToldClause, ...ToldClause[]] }

/** Below this, counts beside a phrase. */
export const countsBeside = 30

export const isCensus = (figure: Figure) => figure.ciMethod === 'census'
export const showsCount = (figure: Figure, below: number) => figure.base < below && !isCensus(figure) && figure.base < figure.N

/**
 * Whether the estimate may be told of all municipalities: it exists, rests on enough answers, and says neither "none" nor "all"
 * when only some answered.
 */
export const tellsOfAll = (figure: Figure): boolean =>
  figure.est !== null && (isCensus(figure) || (figure.base >= countsBeside && figure.count > 0 && figure.count < figure.base))

/** The share (0..1) told: the estimate, or the plain share of those who answered. */
export const shareTold = (figure: Figure, scope: Scope): number =>
  scope === 'municipalities' && figure.est !== null && figure.count > 0 && figure.count < figure.base
    ? figure.est
    : figure.count / figure.base

/** What nobody chose is not told after the first clause. */
function toldClauses(clauses: readonly Clause[], shareOf: (clause: Clause) => Figure | undefined): ToldClause[] {
  const [head, ...rest] = clauses.map((clause) => ({ clause, figure: shareOf(clause) }))
  const known = (each: { clause: Clause; figure: Figure | undefined } | undefined): each is ToldClause => (each?.figure?.base ?? 0) > 0
  if (!known(head)) return []
  return head.figure.count === 0 ? [head] : [head, ...rest.filter(known).filter((each) => each.figure.count > 0)]
}

/**
 * The claim of all municipalities, or, when one of its figures cannot be told of them, of those who answered.
 * @param shareOf the joint share of a clause's options; undefined when the round has none
 * @param wanted of whom to tell where both can be told
 * @returns null when the first clause has no answers
 */
export function claimOfClauses(
  clauses: readonly Clause[],
  shareOf: (clause: Clause) => Figure | undefined,
  wanted: Scope = 'municipalities',
): FindingClaim | null {
  const [head, ...rest] = toldClauses(clauses, shareOf)
  if (!head) return null
  const scope = wanted === 'municipalities' && [head, ...rest].every(({ figure }) => tellsOfAll(figure)) ? 'municipalities' : 'respondents'
  return { scope, parts: [head, ...rest] }
}

const rowOfClause = ({ rows }: QuestionView, { row }: Clause) =>
  row === undefined ? rows[0] : rows.find(({ series }) => series.row === row)

/** The finding of a question; null when its questionnaire gives none or nobody answered. @param wanted of whom to tell where both can be told */
export function findingClaim(view: QuestionView, wanted: Scope = 'municipalities'): FindingClaim | null {
  if (!view.question.finding) return null
  const shareOf = (clause: Clause) => {
    const row = rowOfClause(view, clause)
    return row && figureOf(row.series, clause.options)
  }
  return claimOfClauses(view.question.finding, shareOf, wanted)
}

/** The finding told of those who answered, where the page's own is of all municipalities. */
export const respondentsClaim = (view: QuestionView): FindingClaim | null =>
  findingClaim(view)?.scope === 'municipalities' ? findingClaim(view, 'respondents') : null
