/**
 * What changed of a question since the last round, and what is declared of it: whether figures are compared is a judgement, so it is asked for
 * wherever the question, as it is read and answered, is not the same.
 */
import type { Asking, Comparability, Questionnaire } from '../document'
import { hasRows } from '../types/abilities'
import { optionsOf } from '../types/options'
import type { FoundProblem, ProblemPath } from './problem'
import { placedAsking } from './walk'

/** What of a question does not change what is measured: its names and words in results, and how answers are helped. */
const beside = new Set(
  'key label required prefill public protect contradictedBy whom headline finding comparability checks unitAlso maxLength rows'.split(' '),
)

/** The question as it is asked, apart from its rows, which are series of their own. */
const asked = (question: Asking): string =>
  JSON.stringify(
    Object.entries(question)
      .filter(([name]) => !beside.has(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

const rowsOf = (question: Asking) => (hasRows(question) ? question.rows : [])

const nameOf = ({ is, row, options, reason }: Comparability) => [is, row, options?.join(), reason.fi].join(' ')

/** What is declared of the change since the question was asked as it was then. */
function declaredSince(question: Asking, then: Asking): Comparability[] {
  const known = new Set(then.comparability?.map(nameOf))
  return (question.comparability ?? []).filter((each) => !known.has(nameOf(each)))
}

function undeclared(question: Asking, then: Asking, path: ProblemPath): FoundProblem[] {
  const declared = declaredSince(question, then)
  if (declared.some(({ row }) => row === undefined)) return []
  const place = { code: 'series-undeclared', path: [...path, 'comparability'] } as const
  if (asked(question) !== asked(then)) return [{ ...place, value: question.key }]
  const before = new Map(rowsOf(then).map((row) => [row.key, JSON.stringify(row)]))
  return rowsOf(question)
    .filter((row) => before.has(row.key) && before.get(row.key) !== JSON.stringify(row) && !declared.some((each) => each.row === row.key))
    .map(({ key }) => ({ ...place, value: key }))
}

/** Declarations of rows and answers that the question has, and had. @param then the question as it was asked in the last round */
function unknownNames(question: Asking, then: Asking | undefined, path: ProblemPath): FoundProblem[] {
  const options = new Set([question, ...(then ? [then] : [])].flatMap((each) => optionsOf(each).map(({ key }) => key)))
  const rows = new Set(rowsOf(question).map(({ key }) => key))
  return (question.comparability ?? []).flatMap((each, at): FoundProblem[] => [
    ...(each.row === undefined || rows.has(each.row)
      ? []
      : [{ code: 'series-unknown', path: [...path, 'comparability', at, 'row'], value: each.row } as const]),
    ...(each.options ?? []).flatMap((option, place): FoundProblem[] =>
      options.has(option) ? [] : [{ code: 'series-unknown', path: [...path, 'comparability', at, 'options', place], value: option }],
    ),
  ])
}

/** @param before the questionnaire of the last round; without it nothing is known to have changed */
export function comparabilityProblems(document: Questionnaire, before?: Questionnaire): FoundProblem[] {
  const earlier = new Map(before ? placedAsking(before).map(({ question }) => [question.key, question]) : [])
  return placedAsking(document).flatMap(({ question, path }) => {
    const then = earlier.get(question.key)
    return [...(then ? undeclared(question, then, path) : []), ...(before ? unknownNames(question, then, path) : [])]
  })
}
