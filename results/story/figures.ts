/** Figures of a series as sentences, boxes and charts ask for them: joint shares of options, of all municipalities or of respondents. */
import { picksSeveral } from '@/questionnaire/types/abilities'
import type { MeanChange, ShareChange } from '@/results/analysis/changes'
import type { Estimates, ShareEstimate } from '@/results/analysis/estimates'
import { isSurelyMoved } from '@/results/change/cause'
import type { ChangeLabel } from '@/results/change/label'
import type { SeriesResult } from '@/results/series-result'

/** Joint share of some options of a series, as the golden "summary" has it. */
export type Figure = {
  /** Key of the series, where its table is. */
  series: string
  /** Municipalities it is of; Infinity for a ratio estimate. */
  N: number
  /** Respondents that answered, and those of them that chose any of the options. */
  base: number
  count: number
  /** Estimate for all municipalities, 0..1; null where too few answered. */
  est: number | null
  /** `census` when every municipality answered. */
  ciMethod: string | null
}

/** Below this, counts in place of percentages (golden "display"). */
export const smallBase = 20

type Interval = { est: number | null; ciLow: number | null; ciHigh: number | null }

const sameOptions = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((option) => b.includes(option))

const sum = (shares: readonly (number | null)[]): number | null =>
  shares.reduce<number | null>((total, each) => (total === null || each === null ? null : total + each), 0)

/**
 * The joint share of some options; the sum of their shares where one answer excludes the others.
 * @returns undefined when the series does not offer them, or they may be chosen together and were not counted as one
 */
export function figureOf(series: SeriesResult, options: readonly string[]): Figure | undefined {
  const { key, counts, estimates } = series
  const { N, base, headline } = counts
  const own = options.map((option) => counts.options.find((each) => each.option === option))
  const estimated = options.map((option) => optionEstimate(series, option))
  if (own.some((each) => each === undefined)) return undefined
  if (headline && sameOptions(headline.options, options) && estimates?.headline) {
    const { est, method } = estimates.headline
    return { series: key, N, base, count: headline.count, est, ciMethod: method }
  }
  if (picksSeveral(series) && options.length !== 1) return undefined
  return {
    series: key,
    N,
    base,
    count: own.reduce((total, each) => total + (each?.count ?? 0), 0),
    est: sum(estimated.map((each) => each?.est ?? null)),
    ciMethod: estimated.every((each) => each?.method === 'census') ? 'census' : (estimated[0]?.method ?? null),
  }
}

/** Estimate of the series' headline figure in a round, when it stands for those options; null otherwise. */
export function headlineEstimate(series: SeriesResult | undefined, options: readonly string[]): ShareEstimate | null {
  const own = series?.counts.headline
  return own && sameOptions(own.options, options) ? (series.estimates?.headline ?? null) : null
}

/**
 * The headline's options where they are the first ones, so that they stand together at the foot of a column of all answers and one interval
 * bounds them there: the figure of the page's heading. Null where they do not.
 */
export function boundedParts({ counts: { headline, options } }: Pick<SeriesResult, 'counts'>): readonly string[] | null {
  const first = options.slice(0, headline?.options.length ?? 0).map(({ option }) => option)
  return headline && first.length > 0 && sameOptions(headline.options, first) ? headline.options : null
}

/** Estimate of one option in a round; null when it was not offered. */
export const optionEstimate = (series: SeriesResult | undefined, option: string): ShareEstimate | null =>
  series?.estimates?.options.find((each) => each.option === option) ?? null

/** Both ends of an interval that has a width; undefined of a census and where too few answered. */
export const intervalOf = (figure: Interval | null | undefined): readonly [number, number] | undefined =>
  figure?.ciLow != null && figure.ciHigh != null && figure.ciHigh - figure.ciLow > 1e-9 ? [figure.ciLow, figure.ciHigh] : undefined

/** Median and quartiles of all municipalities; null where too few answered to tell of them. */
export function medianEstimate({ counts, estimates }: SeriesResult): Estimates['median'] {
  const median = estimates?.median
  return median?.est != null && (counts.base >= smallBase || counts.base === counts.N) ? median : null
}

/** The change a series' page tells of: of its headline share, or of its mean. */
export type MainChange = { from: string } & ({ kind: 'share'; change: ShareChange } | { kind: 'mean'; change: MeanChange })

export function mainChange({ change }: Pick<SeriesResult, 'change'>): MainChange | null {
  const { from, headline, mean } = change ?? {}
  if (!from) return null
  if (mean) return { from, kind: 'mean', change: mean }
  return headline ? { from, kind: 'share', change: headline } : null
}

/** The change of the joint share of some options; null where none was computed of exactly them. */
export function changeOfOptions(
  { counts, change }: Pick<SeriesResult, 'counts' | 'change'>,
  options: readonly string[],
): ShareChange | null {
  if (counts.headline && sameOptions(counts.headline.options, options)) return change?.headline ?? null
  return options.length === 1 ? (change?.options.find(({ option }) => option === options[0]) ?? null) : null
}

/** Are changes told in outline alone? So they are to the public where one of their rounds protects the question. */
export const isChangeProtected = ({ rows }: { rows: readonly { series: Pick<SeriesResult, 'change'> }[] }): boolean =>
  rows.some(({ series }) => series.change?.withheld === true)

/**
 * What is said of the same municipalities: a rise or a fall only where the test of those who changed their answer finds one (method §7),
 * never by the bare sign. Of a mean the sign test and the mean must agree.
 */
export function panelLabel(panel: MainChange['change']['panel']): 'rose' | 'fell' | 'unclear' {
  const [more, fewer] = 'mcnemarMidp' in panel ? [panel.n01, panel.n10] : [panel.up, panel.down]
  if (!isSurelyMoved(panel) || panel.net === null) return 'unclear'
  if (more > fewer && panel.net > 0) return 'rose'
  return more < fewer && panel.net < 0 ? 'fell' : 'unclear'
}

type Disagreeing = {
  crossSection: Pick<ShareChange['crossSection'], 'label' | 'diff'>
  decomposition: Pick<ShareChange['decomposition'], 'same' | 'ways'>
}

/** Do all municipalities and the same municipalities move opposite ways, though the first has a trend word? Then no trend is told. */
export function disagrees({ crossSection: { label, diff }, decomposition: { same: part, ways } }: Disagreeing): boolean {
  const isTrend = label === 'rose' || label === 'fell'
  const same = ways ? { up: 1, down: -1, still: 0 }[ways.same] : part
  return isTrend && diff !== null && same !== null && Math.abs(same) > 1e-9 && same > 0 !== diff > 0
}

/** What may be said of a change of all municipalities; `contrary`: no trend, as the same municipalities moved the other way. */
export type ChangeWord = ChangeLabel | 'contrary'

/** Null when the change has no label. */
export const changeWordOf = (change: MainChange['change']): ChangeWord | null =>
  change.crossSection.label && disagrees(change) ? 'contrary' : change.crossSection.label
