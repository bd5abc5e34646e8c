/**
 * What changed of a question since the last round, and what is declared of it: whether figures are compared is a judgement, so it is asked for
 * wherever the question, as it is read and answered, is not the same.
 */
import type { Asking, Comparability, Questionnaire } from '../document'
import { hasRows, isCounted, isGraded } from '../types/abilities'
import { none } from '../types/multiple'
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

const nameOf = ({ is, row, options, from, reason }: Comparability) =>
  [is, row, options?.join(), reason.fi, ...Object.entries(from ?? {}).flat()].join(' ')

/** May earlier answers of the question be read as others: are they options, not grades? */
export const canRecode = (question: Asking): boolean => isCounted(question) && !isGraded(question)

/** What is declared of the change since the question was asked as it was then. */
export function declaredAnew(question: Asking, then: Asking): Comparability[] {
  const known = new Set(then.comparability?.map(nameOf))
  return (question.comparability ?? []).filter((each) => !known.has(nameOf(each)))
}

/**
 * The keys of what changed and is not declared: the question's own, or those of rows; of a row added or left out there is nothing to compare.
 * @param then the question as it was asked in the last round
 */
export function undeclaredKeys(question: Asking, then: Asking): string[] {
  const declared = declaredAnew(question, then)
  if (declared.some(({ row }) => row === undefined)) return []
  if (asked(question) !== asked(then)) return [question.key]
  const before = new Map(rowsOf(then).map((row) => [row.key, JSON.stringify(row)]))
  return rowsOf(question).flatMap((row) => {
    const isChanged = before.has(row.key) && before.get(row.key) !== JSON.stringify(row)
    return isChanged && !declared.some((each) => each.row === row.key) ? [row.key] : []
  })
}

const undeclared = (question: Asking, then: Asking, path: ProblemPath): FoundProblem[] =>
  undeclaredKeys(question, then).map((value) => ({ code: 'series-undeclared', path: [...path, 'comparability'], value }))

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

/** Answers that nothing stands for: nobody who chose something chose them. */
const fixed: ReadonlySet<string> = new Set([none])

/** What keeps earlier answers from being read as a recode says. One answer is read as one: what was split is a break. */
function recodeProblems(question: Asking, then: Asking | undefined, path: ProblemPath): FoundProblem[] {
  const known = new Set(then?.comparability?.map(nameOf))
  return (question.comparability ?? []).flatMap((each, at): FoundProblem[] => {
    const place = [...path, 'comparability', at]
    if (each.is !== 'recode') return each.from ? [{ code: 'recode-type', path: [...place, 'from'], value: each.is }] : []
    if (!canRecode(question) || each.options) return [{ code: 'recode-type', path: [...place, 'is'], value: question.type }]
    if (!then || known.has(nameOf(each))) return []
    if (then.type !== question.type) return [{ code: 'recode-type', path: [...place, 'is'], value: then.type }]
    const [before, now] = [then, question].map((of) => optionsOf(of).map(({ key }) => key)) as [string[], string[]]
    const from = Object.entries(each.from ?? {})
    const read = new Set(from.map(([option]) => option))
    return [
      ...from
        .filter(([option, to]) => !before.includes(option) || !now.includes(to) || (option !== to && (fixed.has(option) || fixed.has(to))))
        .map(([option]): FoundProblem => ({ code: 'recode-option', path: [...place, 'from', option], value: option })),
      ...before
        .filter((option) => !read.has(option) && !now.includes(option))
        .map((option): FoundProblem => ({ code: 'recode-missing', path: [...place, 'from'], value: option })),
    ]
  })
}

/** @param before the questionnaire of the last round; without it nothing is known to have changed */
export function comparabilityProblems(document: Questionnaire, before?: Questionnaire): FoundProblem[] {
  const earlier = new Map(before ? placedAsking(before).map(({ question }) => [question.key, question]) : [])
  return placedAsking(document).flatMap(({ question, path }) => {
    const then = earlier.get(question.key)
    return [
      ...(then ? undeclared(question, then, path) : []),
      ...(before ? unknownNames(question, then, path) : []),
      ...recodeProblems(question, then, path),
    ]
  })
}
