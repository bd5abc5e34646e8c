/** Which cross tables of a round are chosen for everybody: entries derived from what was put in and taken out, and what may not be put in. */
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { isCounted, picksSeveral } from '@/questionnaire/types/abilities'
import { allSeries } from '@/results/series/series'
import { type CrossOrder, isVariable } from './cross-table'

/** One table, as of `CrossOrder`; public tables are of all municipalities. */
export type CatalogueEntry = Pick<CrossOrder, 'question' | 'by'>
export type CatalogueAct = CatalogueEntry & { kind: 'added' | 'removed' }

const isSame = (one: CatalogueEntry, other: CatalogueEntry) => one.question === other.question && one.by === other.by

/** The entries that stand, in the order they were put in. @param acts in the order they were done */
export function standingEntries(acts: readonly CatalogueAct[]): CatalogueEntry[] {
  const standing = new Map<string, CatalogueEntry>()
  for (const { kind, question, by } of acts) {
    const name = entryName({ question, by })
    if (kind === 'removed') standing.delete(name)
    else if (!standing.has(name)) standing.set(name, { question, by })
  }
  return [...standing.values()]
}

export const hasEntry = (entries: readonly CatalogueEntry[], entry: CatalogueEntry): boolean => entries.some((each) => isSame(each, entry))

export const areSameEntries = (one: readonly CatalogueEntry[], other: readonly CatalogueEntry[]): boolean =>
  one.length === other.length && one.every((each, at) => isSame(each, other[at] as CatalogueEntry))

/** The last part of a public table's address: "vastuu-by-viestintahenkilosto". Keys have no hyphens. */
export const entryName = ({ question, by }: CatalogueEntry): string => `${question}-by-${by}`

/**
 * Why a table may not be public. `internal`: one of the questions is; `not-counted`: a number or a text; `protected-groups`: groups would tell
 * who gave a protected answer; `protected-class`: the question's own page has its protected breakdown; `protected-overlap`: the groups of a
 * protected question would overlap.
 */
export const catalogueProblems = ['unknown', 'internal', 'not-counted', 'protected-groups', 'protected-class', 'protected-overlap'] as const
export type CatalogueProblem = (typeof catalogueProblems)[number]

const protects = (question: Asking) => question.protect === true

/** Null when it may be put in. Whether a table of a protected question can be shown is for the audit to find when results are frozen. */
export function catalogueProblem(questionnaire: Questionnaire, { question, by }: CatalogueEntry): CatalogueProblem | null {
  const all = allSeries(questionnaire)
  const own = all.find(({ series }) => series.key === question)?.question
  const other = all.find(({ series }) => series.key === by)?.question
  if (!own || question === by || (!isVariable(by) && !other)) return 'unknown'
  if (!own.public || other?.public === false) return 'internal'
  if (!isCounted(own) || (other && !isCounted(other))) return 'not-counted'
  if (other && protects(other)) return 'protected-groups'
  if (protects(own) && !other) return 'protected-class'
  return protects(own) && other && picksSeveral(other) ? 'protected-overlap' : null
}

/** Does the table's question protect its small counts? */
export const isProtectedEntry = (questionnaire: Questionnaire, { question }: CatalogueEntry): boolean =>
  questionsOf(questionnaire).some((each) => each.key === question.split('.')[0] && protects(each))
