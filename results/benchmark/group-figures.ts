/**
 * What a municipality is shown of a group beside its own answer: all municipalities, its size class, its region, its peers. Answers that
 * fewer than three gave are joined with others, and of a protected question a group shows what public tables do, also after the reader has
 * taken its own answer out of the group.
 */
import { isExclusive, takesNumber } from '@/questionnaire/types/abilities'
import { defaultParameters, fewestForAverage } from '@/results/frame/parameters'
import type { Observation } from '@/results/series/observe'
import type { BreakdownRow, SeriesResult } from '@/results/series-result'

export type GroupKind = 'all' | 'sizeClass' | 'region' | 'peers'

/** Answers told together with their joint share (0..1) of the group. `count` is null of an estimate that no count stands beside. */
export type SharePart = { options: readonly string[]; share: number; count: number }

/** The middle of a group's numbers or grades. */
export type GroupAverage = { kind: 'mean' | 'median'; value: number }

export type ComparedGroup = {
  group: GroupKind
  /** The class of the register; of all and of peers null. */
  row: Pick<BreakdownRow, 'value' | 'joined'> | null
  N: number
  /** Those who answered the question, of peers at least so many; null where that is hidden. */
  base: number | null
  /** Shares are estimates of all municipalities of the group; otherwise of those who answered. */
  isEstimate: boolean
  /** Of an exclusive choice one after the other, together the whole; of a multiple choice each of its own. Null where nothing is told. */
  parts: readonly SharePart[] | null
  /** The joint share of the question's headline, where it may be told. */
  headline: SharePart | null
  average: GroupAverage | null
}

const { pubMinBase, pubMinCell, smallBase } = defaultParameters

/** Are shares of the group told as counts, "5/9"? Not of peers, whose base is not told. */
export const tellsCounts = ({ group, base, N }: Pick<ComparedGroup, 'group' | 'base' | 'N'>): boolean =>
  group !== 'peers' && base !== null && base < smallBase && base < N

/** Answers that exclude each other, those of fewer than three municipalities joined with others; null when nothing would be told apart. */
export function joinedParts(parts: readonly SharePart[]): SharePart[] | null {
  const isSmall = ({ count }: SharePart) => count > 0 && count < pubMinCell
  if (!parts.some(isSmall)) return parts.filter(({ count }) => count > 0)
  const together = new Set(parts.filter(({ count }) => count < pubMinCell))
  const larger = parts.filter((part) => !together.has(part)).toSorted((a, b) => a.count - b.count)
  const sum = (of: (part: SharePart) => number) => [...together].reduce((total, part) => total + of(part), 0)
  while (sum(({ count }) => count) < pubMinCell || [...together].filter(({ count }) => count > 0).length < 2) {
    const next = larger.shift()
    if (!next) return null
    together.add(next)
  }
  const apart = parts.filter((part) => !together.has(part))
  if (apart.length === 0) return null
  const joined = { options: parts.filter((part) => together.has(part)).flatMap(({ options }) => options) }
  return [...apart, { ...joined, share: sum(({ share }) => share), count: sum(({ count }) => count) }]
}

/** Of a multiple choice each option stands alone: what fewer than three chose is left out. */
const eachAlone = (parts: readonly SharePart[]): SharePart[] => parts.filter(({ count }) => count === 0 || count >= pubMinCell)

const tellApart = (series: Pick<SeriesResult, 'type'>, parts: readonly SharePart[]) =>
  isExclusive(series) ? joinedParts(parts) : eachAlone(parts)

/** A headline is told on the same terms as an answer: not of one or two. */
const toldHeadline = (headline: SharePart | null): SharePart | null =>
  headline && headline.count > 0 && headline.count < pubMinCell ? null : headline

const untold = { parts: null, headline: null, average: null, isEstimate: false }

function averageOf(series: SeriesResult, mean: number | null | undefined, median: number | null | undefined): GroupAverage | null {
  if (takesNumber(series) && median != null) return { kind: 'median', value: median }
  return mean == null ? null : { kind: 'mean', value: mean }
}

/** All municipalities: estimates, or what those who answered said where there is none. */
export function figuresOfAll(series: SeriesResult): ComparedGroup {
  const { counts, estimates } = series
  const isEstimate = estimates !== null && estimates.options.length > 0 && estimates.options.every(({ est }) => est !== null)
  const estimateOf = (option: string) => (isEstimate ? estimates.options.find((each) => each.option === option)?.est : undefined)
  const parts = counts.options.map(({ option, count, share }): SharePart => {
    return { options: [option], count, share: estimateOf(option) ?? share ?? 0 }
  })
  const { headline } = counts
  const share = (isEstimate ? estimates.headline?.est : undefined) ?? headline?.share
  const isTold = counts.base >= pubMinBase || counts.base === counts.N
  const common = { group: 'all', row: null, N: counts.N, base: counts.base } as const
  if (!isTold) return { ...common, ...untold }
  return {
    ...common,
    isEstimate,
    parts: counts.options.length > 0 ? tellApart(series, parts) : null,
    headline: toldHeadline(headline && share != null ? { options: headline.options, count: headline.count, share } : null),
    average: averageOf(series, estimates?.mean?.est ?? counts.mean?.unweighted, estimates?.median?.est ?? counts.median?.unweighted),
  }
}

/** Whether figures of a protected question still tell of enough others once the reader's own answer is taken out. */
function withoutOwn(own: Observation | undefined, headline: readonly string[]) {
  const answered = own !== undefined && own !== '_skip'
  const isIn = answered && 'chosen' in own && own.chosen.some((option) => headline.includes(option))
  return { all: answered ? 1 : 0, in: isIn ? 1 : 0, out: answered && !isIn ? 1 : 0 }
}

function protectedFigures(series: SeriesResult, row: BreakdownRow, own: Observation | undefined): Omit<ComparedGroup, 'group'> {
  const { headline, mean, quartiles, base } = row
  const mine = withoutOwn(own, series.counts.headline?.options ?? [])
  const others = (base ?? 0) - mine.all
  const common = { row, N: row.N, base: others >= pubMinBase ? base : null, isEstimate: false }
  if (base === null || others < pubMinBase) return { ...common, ...untold }
  const unvalued = series.counts.base - (series.counts.mean?.base ?? series.counts.base)
  const average = others - unvalued >= fewestForAverage ? averageOf(series, mean?.est, quartiles?.median) : null
  const count = headline?.count ?? null
  if (!headline || count === null || count - mine.in < pubMinCell || base - count - mine.out < pubMinCell)
    return { ...common, ...untold, average }
  const options = series.counts.headline?.options ?? []
  const rest = series.counts.options.map(({ option }) => option).filter((option) => !options.includes(option))
  const part: SharePart = { options, count, share: count / base }
  const parts = [part, { options: rest, count: base - count, share: 1 - part.share }]
  return { ...common, parts: isExclusive(series) ? parts : null, headline: part, average }
}

/**
 * A class of the register, as the public view of the round's results has it.
 * @param own what the reader's municipality answered, which it can take out of the group
 */
export function figuresOfClass(
  series: SeriesResult,
  group: 'sizeClass' | 'region',
  value: string,
  own: Observation | undefined,
): ComparedGroup | null {
  const row = series.breakdowns[group].find((each) => each.value === value || each.joined?.includes(value))
  if (!row) return null
  if (series.withheld) return { group, ...protectedFigures(series, row, own) }
  const { N, base, options, headline, mean } = row
  const common = { group, row, N, base }
  if (base === null || base < pubMinBase) return { ...common, ...untold }
  const isEstimate = options.length > 0 && options.every(({ est }) => est !== null)
  const share = ({ count, est }: { count: number | null; est: number | null }) => (isEstimate ? est : null) ?? (count ?? 0) / base
  const parts = options.map((each): SharePart => ({ options: [each.option], count: each.count ?? 0, share: share(each) }))
  return {
    ...common,
    isEstimate,
    parts: options.length > 0 ? tellApart(series, parts) : null,
    headline: toldHeadline(
      headline && {
        options: series.counts.headline?.options ?? [],
        count: headline.count ?? 0,
        share: share(headline),
      },
    ),
    average: averageOf(series, mean?.est, null),
  }
}
