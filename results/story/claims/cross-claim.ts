/** What a cross table says: in which groups an answer is commonest and rarest, and whether the groups differ. */
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Clause, Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import { picksOne } from '@/questionnaire/types/abilities'
import { type CrossFilters, type CrossGroup, type CrossTable, type CrossTest, isVariable } from '@/results/crosstab/cross-table'
import { allSeries } from '@/results/series/series'
import type { Variable } from '@/results/series-result'
import type { Figure } from '../figures'
import { clauseOf } from './lone-clause'

/** By what the groups are made. */
export type CrossBy =
  | { kind: 'class'; variable: Variable; sizeLimits: readonly number[] }
  | { kind: 'answer'; question: Asking; row: string | undefined }

/**
 * One group's figure. `whom`: how the questionnaire itself names its municipalities, "joissa on viestinnän henkilöstöä"; `said`: how it tells the
 * share of the group's answer.
 */
export type CrossPart = { group: CrossGroup; options: readonly string[]; figure: Figure; whom: Text | undefined; said: Clause | undefined }

/** `differs`: the test finds a difference; `sparse`: too few answers in some cells for a verdict; `protected`: the test is not told. */
export type CrossVerdict = 'differs' | 'unestablished' | 'sparse' | 'untested' | 'protected'

export type CrossClaim = {
  question: Asking
  row: string | undefined
  by: CrossBy
  /** The part of the municipalities that it is of. */
  filters: CrossFilters
  sizeLimits: readonly number[]
  /** Answers that it is told of. */
  options: readonly string[]
  clause: Clause | undefined
  verdict: CrossVerdict
  p: number | null
  /** There are two groups and no others. */
  isPair: boolean
  /** Where the share is largest and where it is smallest; of two groups the second may be told by its own commonest answer. Null unless they differ. */
  extremes: { most: CrossPart; least: CrossPart } | null
  /** All municipalities of the table. */
  whole: Figure | null
}

/** The level of the test, and the fewest answers of a group that is named. */
const level = 0.05
const fewestNamed = 10

function verdictOf(test: CrossTest | null, isProtected: boolean): CrossVerdict {
  if (isProtected) return 'protected'
  if (test?.p == null) return 'untested'
  if (test.isSparse) return 'sparse'
  return test.p < level ? 'differs' : 'unestablished'
}

const figureOfGroup = (series: string, { N, base }: CrossGroup, share: { count: number | null; est: number | null }): Figure => ({
  series,
  N: N ?? Number.POSITIVE_INFINITY,
  base: base ?? 0,
  count: share.count ?? 0,
  est: share.est,
  ciMethod: null,
})

/** How some question of the questionnaire names those who gave the answer: as whom it is asked of. */
const whomThatSaid = (questionnaire: Questionnaire, key: string, option: string): Text | undefined =>
  questionsOf(questionnaire).find(({ when, whom }) => whom && when && 'is' in when && when.question === key && when.is === option)?.whom

/** Its own commonest answer where that is one only, and not among those told. */
function commonestOf({ options }: CrossGroup, told: readonly string[]) {
  const counts = options.map(({ count }) => count ?? 0)
  const most = Math.max(...counts)
  const found = options[counts.indexOf(most)]
  return found && counts.filter((count) => count === most).length === 1 && !told.includes(found.option) ? found : null
}

/** Names in the round's questionnaire for the keys of an order. */
export function crossSides(
  { question, by }: Pick<CrossTable, 'question' | 'by'>,
  questionnaire: Questionnaire,
  sizeLimits: readonly number[],
) {
  const all = allSeries(questionnaire)
  const own = all.find(({ series }) => series.key === question)
  const other = all.find(({ series }) => series.key === by)
  const side: CrossBy | null = isVariable(by)
    ? { kind: 'class', variable: by, sizeLimits }
    : (other ?? null) && { kind: 'answer', question: (other as NonNullable<typeof other>).question, row: other?.series.row }
  return own && side ? { question: own.question, row: own.series.row, by: side } : null
}

function extremesOf(
  table: CrossTable,
  { question, by }: { question: Asking; by: CrossBy },
  questionnaire: Questionnaire,
): CrossClaim['extremes'] {
  const named = table.groups.filter(({ base, headline }) => (base ?? 0) >= fewestNamed && headline?.est != null && !headline.hidden)
  const ranked = named.toSorted((a, b) => (b.headline?.est ?? 0) - (a.headline?.est ?? 0))
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first?.headline || !last?.headline || first === last) return null
  const [largest, smallest] = [first.headline.est ?? 0, last.headline.est ?? 0]
  // Groups too small to be named stand in the same table: "largest" would be wrong beside a larger figure.
  if (table.groups.some(({ headline }) => headline?.est != null && (headline.est > largest || headline.est < smallest))) return null
  const part = (group: CrossGroup, options: readonly string[], share: { count: number | null; est: number | null }): CrossPart => ({
    group,
    options,
    figure: figureOfGroup(table.question, group, share),
    whom: whomThatSaid(questionnaire, table.by, group.value),
    said: by.kind === 'answer' ? clauseOf(by.question.finding, [group.value], by.row) : undefined,
  })
  const isPair = table.groups.length === 2
  const own = isPair && picksOne(question) ? commonestOf(last, table.told) : null
  return {
    most: part(first, table.told, first.headline),
    least: own ? part(last, [own.option], own) : part(last, table.told, last.headline),
  }
}

/** Null when the questionnaire does not know the table's sides. @param isProtected small counts are protected: no test is told */
export function crossClaim(
  table: CrossTable,
  questionnaire: Questionnaire,
  sizeLimits: readonly number[],
  isProtected = false,
): CrossClaim | null {
  const sides = crossSides(table, questionnaire, sizeLimits)
  if (!sides) return null
  const { question, row } = sides
  const verdict = verdictOf(table.test, isProtected)
  const { headline } = table.total
  return {
    ...sides,
    filters: table.filters,
    sizeLimits,
    options: table.told,
    clause: clauseOf(question.finding, table.told, row),
    verdict,
    p: isProtected ? null : (table.test?.p ?? null),
    isPair: table.groups.length === 2,
    extremes: verdict === 'differs' ? extremesOf(table, sides, questionnaire) : null,
    whole: headline && figureOfGroup(table.question, table.total, isProtected ? { ...headline, est: null } : headline),
  }
}
