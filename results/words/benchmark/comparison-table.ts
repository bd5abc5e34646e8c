/** A question's comparison as a table in words: options of a multiple choice, rows of a matrix, or the middle of a number. */
import { benchmarkTexts } from '@/messages/benchmark-texts'
import type { Locale } from '@/questionnaire/text'
import { hasRows, isExclusive, picksSeveral } from '@/questionnaire/types/abilities'
import { type Comparison, figuresIn } from '@/results/benchmark/compare'
import type { ComparedGroup } from '@/results/benchmark/group-figures'
import { optionLabel, optionPhrase, seriesLabel } from '../label'
import { cellShare, groupAverage, groupName } from './say-groups'

/** One question's comparisons: several of a matrix, else one. */
export type OfQuestion = {
  comparisons: readonly Comparison[]
  /** The own answer to a series in words, also where there is none. */
  ownOf: (comparison: Comparison) => string
  sizeLimits: readonly number[]
  locale: Locale
}

type Row = { key: string; name: string; own: string; isOwn: boolean; cells: string[] }

/** `caption`: what the shares are of. `head`: after the question and the own answer, the groups. */
export type ComparedTable = { caption: string | null; head: string[]; rows: Row[] }

/** Are the question's answers drawn, a bar a group? The others stand in a table. */
export const isDrawnAsBars = ({ question }: Comparison): boolean => isExclusive(question) && !hasRows(question)

function rowsOfMatrix({ comparisons, ownOf, locale }: OfQuestion, groups: readonly ComparedGroup[]): Row[] {
  return comparisons.map((comparison) => ({
    key: comparison.series.key,
    name: seriesLabel(comparison.question, comparison.series.row, locale),
    own: ownOf(comparison),
    isOwn: comparison.own !== undefined,
    cells: groups.map(({ group }) => {
      const figures = figuresIn(comparison, group)
      return figures ? cellShare(figures.headline, figures) : '–'
    }),
  }))
}

function cellOfOption(option: string, figures: ComparedGroup): string {
  const alone = figures.parts?.find(({ options }) => options.includes(option))
  const isHeadline = figures.headline?.options.length === 1 && figures.headline.options[0] === option
  return cellShare(alone ?? (isHeadline ? figures.headline : null), figures)
}

function rowsOfOptions({ question, series, own, groups }: Comparison, locale: Locale): Row[] {
  const chosen = own && typeof own === 'object' && 'chosen' in own ? own.chosen : []
  return series.counts.options.map(({ option }) => ({
    key: option,
    name: optionLabel(question, option, locale),
    own: chosen.includes(option) ? benchmarkTexts(locale)('yes') : '–',
    isOwn: chosen.includes(option),
    cells: groups.map((figures) => cellOfOption(option, figures)),
  }))
}

function rowOfNumber(comparison: Comparison, { ownOf, locale }: OfQuestion): Row {
  const kind = comparison.groups.find(({ average }) => average)?.average?.kind ?? 'mean'
  const cells = comparison.groups.map((figures) => groupAverage(figures, locale))
  return { key: comparison.series.key, name: benchmarkTexts(locale)('average', { kind }), own: ownOf(comparison), isOwn: true, cells }
}

/** Null without comparisons. */
export function comparedTable(of: OfQuestion): ComparedTable | null {
  const { comparisons, sizeLimits, locale } = of
  const [first] = comparisons
  if (!first) return null
  const t = benchmarkTexts(locale)
  const { question, series, groups } = first
  const names = groups.map((figures) => groupName(figures, sizeLimits, locale))
  if (hasRows(question)) {
    const options = optionPhrase(question, series.counts.headline?.options ?? [], locale)
    return { caption: t('shareOf', { options }), head: names.map(({ name }) => name), rows: rowsOfMatrix(of, groups) }
  }
  const head = names.map(({ name, detail }) => `${name} (${detail})`)
  if (picksSeveral(question)) return { caption: t('shareOption'), head, rows: rowsOfOptions(first, locale) }
  return { caption: null, head, rows: [rowOfNumber(first, of)] }
}
