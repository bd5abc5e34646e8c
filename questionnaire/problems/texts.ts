/** Texts: there in every language, without stray spaces. Finnish stands in for English that has not been written. */
import type { Questionnaire } from '../document'
import { locales, type Text } from '../text'
import type { FoundProblem, ProblemPath } from './problem'

const isText = (node: object): node is Text => 'fi' in node && 'sv' in node

function textsIn(node: unknown, path: ProblemPath = []): { text: Text; path: ProblemPath }[] {
  if (typeof node !== 'object' || node === null) return []
  if (isText(node)) return [{ text: node, path }]
  return Object.entries(node).flatMap(([name, child]) => textsIn(child, [...path, Array.isArray(node) ? Number(name) : name]))
}

export const textProblems = (document: Questionnaire): FoundProblem[] =>
  textsIn(document).flatMap(({ text, path }) =>
    locales.flatMap((locale): FoundProblem[] => {
      const said = text[locale] ?? ''
      if (said.trim() === '') return [{ code: 'text-missing', path: [...path, locale] }]
      return said.trim() === said ? [] : [{ code: 'text-spaces', path: [...path, locale] }]
    }),
  )
