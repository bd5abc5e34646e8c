/** What results say of a question: its headline figure and its finding speak of its own answers, in words that can be filled in. */
import type { Asking, Clause, Questionnaire } from '../document'
import { locales } from '../text'
import { hasRows, isCounted } from '../types/abilities'
import { optionsOf } from '../types/options'
import type { FoundProblem, ProblemCode, ProblemPath } from './problem'
import { placedAsking } from './walk'

type Codes = { unknown: ProblemCode; twice: ProblemCode }

function optionProblems(
  options: readonly string[],
  possible: ReadonlySet<string>,
  path: ProblemPath,
  { unknown, twice }: Codes,
): FoundProblem[] {
  return options.flatMap((option, at): FoundProblem[] => {
    const place = { path: [...path, at], value: option }
    if (!possible.has(option)) return [{ code: unknown, ...place }]
    return options.indexOf(option) < at ? [{ code: twice, ...place }] : []
  })
}

/** The braces of `clauseSchema`: `{share}`, `{of}`, `{one|many}`, `{one|many|none}`. */
const grammar = /^[^{}]*(?:\{(?:share|of|[^{}|]*(?:\|[^{}|]*){1,2})\}[^{}]*)*$/

function templateProblems(clause: Clause, path: ProblemPath): FoundProblem[] {
  return (['text', 'brief'] as const).flatMap((name) =>
    locales.flatMap((locale): FoundProblem[] => {
      const said = clause[name]?.[locale]
      if (!said?.trim()) return []
      const place = [...path, name, locale]
      if (!grammar.test(said)) return [{ code: 'finding-braces', path: place }]
      return said.split('{share}').length === 2 ? [] : [{ code: 'finding-share', path: place }]
    }),
  )
}

/** Of a matrix a clause names the row it tells of; no other question has rows. */
function rowProblems(question: Asking, { row }: Clause, path: ProblemPath): FoundProblem[] {
  const fits = hasRows(question) ? question.rows.some(({ key }) => key === row) : row === undefined
  return fits ? [] : [{ code: 'finding-row', path, ...(row === undefined ? {} : { value: row }) }]
}

function clauseProblems(question: Asking, clause: Clause, possible: ReadonlySet<string>, path: ProblemPath): FoundProblem[] {
  const options = [...path, 'options']
  return [
    ...(clause.options.length === 0 ? [{ code: 'finding-empty', path: options } as const] : []),
    ...optionProblems(clause.options, possible, options, { unknown: 'finding-option', twice: 'finding-twice' }),
    ...rowProblems(question, clause, [...path, 'row']),
    ...templateProblems(clause, path),
  ]
}

export const figureProblems = (document: Questionnaire): FoundProblem[] =>
  placedAsking(document).flatMap(({ question, path }): FoundProblem[] => {
    const possible = new Set(optionsOf(question).map(({ key }) => key))
    const { headline = [], finding } = question
    const isMissing = question.public && isCounted(question) && headline.length === 0
    const isOther = 'other' in question && question.other !== undefined && !possible.has(question.other)
    return [
      ...(isOther ? [{ code: 'other-option', path: [...path, 'other'], value: String(question.other) } as const] : []),
      ...(isMissing ? [{ code: 'headline-missing', path: [...path, 'headline'] } as const] : []),
      ...optionProblems(headline, possible, [...path, 'headline'], { unknown: 'headline-option', twice: 'headline-twice' }),
      ...(finding?.length === 0 ? [{ code: 'finding-empty', path: [...path, 'finding'] } as const] : []),
      ...(finding ?? []).flatMap((clause, at) => clauseProblems(question, clause, possible, [...path, 'finding', at])),
    ]
  })
