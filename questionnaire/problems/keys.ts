/** Keys are the series: each is well formed, means nothing else, and stands once where it is looked up. */
import type { Questionnaire } from '../document'
import type { FoundProblem, ProblemPath } from './problem'
import { placedQuestions } from './walk'

/** Without dots (`question.row`), colons (`question:option`) and leading `_` (`_none`, `_eos`), which the service adds itself. */
const wellFormed = /^[a-z][a-z0-9_]*$/

export const isKey = (key: string): boolean => wellFormed.test(key)

type Keyed = { key: string; path: ProblemPath }

const at = (list: readonly { key: string }[], path: ProblemPath): Keyed[] => list.map(({ key }, index) => ({ key, path: [...path, index] }))

const faultsOf = (keyed: readonly Keyed[], reserved: readonly string[] = []): FoundProblem[] => {
  const seen = new Set<string>()
  return keyed.flatMap(({ key, path }): FoundProblem[] => {
    const twice = seen.has(key)
    seen.add(key)
    const place = { path: [...path, 'key'], value: key }
    if (!isKey(key)) return [{ code: 'key-form', ...place }]
    if (reserved.includes(key)) return [{ code: 'key-reserved', ...place }]
    return twice ? [{ code: 'key-twice', ...place }] : []
  })
}

/** `question.other` is the text beside "muu, mikä", so no row can have that key. */
export const reservedRows = ['other']
/** Answers and marks are kept in plain objects, which have these properties without having an answer. */
export const reservedSections = ['constructor', 'prototype']
/** The form's own fields stand among the answers. */
const reservedFields = ['shown', 'seen', 'ready', 'use', 'keep', 'leave', 'confirm', 'clear', 'proposed', 'carry', 'changed', 'script']
/** Pages of a round's results, where a question's page has its key as its address. */
const reservedPages = ['explore', 'sheets', 'tables']
export const reservedQuestions = [...reservedSections, ...reservedFields, ...reservedPages]

export function keyProblems(document: Questionnaire): FoundProblem[] {
  const questions = placedQuestions(document)
  return [
    ...faultsOf([{ key: document.key, path: [] }]),
    ...faultsOf(at(document.sections, ['sections']), reservedSections),
    ...faultsOf(
      questions.map(({ question, path }) => ({ key: question.key, path })),
      reservedQuestions,
    ),
    ...questions.flatMap(({ question, path }) => [
      ...('options' in question ? faultsOf(at(question.options, [...path, 'options'])) : []),
      ...('columns' in question ? faultsOf(at(question.columns, [...path, 'columns'])) : []),
      ...('rows' in question ? faultsOf(at(question.rows, [...path, 'rows']), reservedRows) : []),
    ]),
  ]
}
