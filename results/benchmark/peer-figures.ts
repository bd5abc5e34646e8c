/**
 * What a municipality is shown of its peers: those of them who answered, of questions without protection alone. The reader named them, so an
 * answer of all, of none, or of all but one or two would be that of known municipalities, and an exact base would tell who answered.
 */

import type { Questionnaire } from '@/questionnaire/document'
import { isExclusive, takesNumber } from '@/questionnaire/types/abilities'
import { defaultParameters, fewestForAverage } from '@/results/frame/parameters'
import type { Respondent, Unit } from '@/results/round-data'
import { observe, skip } from '@/results/series/observe'
import type { SeriesResult } from '@/results/series-result'
import { countSeries, type SeriesCounts } from '../series/count-series'
import type { ComparedGroup, SharePart } from './group-figures'
import { fewestPeersAnswered, isApartFrom, isApartFromClasses } from './peer-distance'

/** A group whose results were opened, and what it could be told apart from. All without the reader's own municipality. */
export type Peers = {
  members: readonly string[]
  frame: readonly Unit[]
  /** Everybody that answered the round, of the group or not. */
  respondents: readonly Respondent[]
  /** Opened groups of other municipalities that the same people may see. */
  beside: readonly (readonly string[])[]
}

const { pubMinCell } = defaultParameters

/** Shares of smaller groups are told in twentieths: whole per cents would tell their base. */
export const fewestForWholePercent = 60
const steps = 20

/** Counts of the peers by series: of public questions without protection, where enough answered and no subtraction tells a single answer. */
export function countPeers(questionnaire: Questionnaire, { members, frame, respondents, beside }: Peers): Map<string, SeriesCounts> {
  const group = new Set(members)
  const others = beside.map((codes) => new Set(codes))
  // Most questions are answered by the same municipalities.
  const known = new Map<string, boolean>()
  const isApart = (answered: readonly Unit[]) => {
    const codes = answered.map(({ municipality }) => municipality).join()
    const apart = known.get(codes) ?? isApartFromClasses(group, answered)
    known.set(codes, apart)
    return apart
  }
  const open = observe(questionnaire, respondents).filter(({ asked }) => asked.public && !asked.protect)
  return new Map(
    open.flatMap((series) => {
      const answered = frame.filter(({ municipality }) => (series.observations.get(municipality) ?? skip) !== skip)
      const codes = answered.map(({ municipality }) => municipality)
      const isTold = isApart(answered) && others.every((other) => isApartFrom(group, other, codes))
      return isTold ? [[series.key, countSeries(series, members.length, members, series.asked.headline)] as const] : []
    }),
  )
}

const isTellable = ({ count }: Pick<SharePart, 'count'>, base: number) => count >= pubMinCell && base - count >= pubMinCell

/** Answers that exclude each other: those of fewer than three, also of nobody, joined with others. Null where nothing is left apart. */
function partsTogether(parts: readonly SharePart[], base: number): SharePart[] | null {
  const together = parts.filter(({ count }) => count < pubMinCell)
  const apart = parts.filter(({ count }) => count >= pubMinCell).toSorted((a, b) => a.count - b.count)
  const sum = () => together.reduce((total, { count }) => total + count, 0)
  while (together.length > 0 && (sum() < pubMinCell || together.length < 2)) {
    const next = apart.shift()
    if (!next) return null
    together.push(next)
  }
  const options = parts.filter((part) => together.includes(part)).flatMap((part) => part.options)
  const joined = together.length > 0 ? [{ options, count: sum(), share: sum() / base }] : []
  const told = [...parts.filter((part) => apart.includes(part)), ...joined]
  return apart.length > 0 && told.every((part) => isTellable(part, base)) ? told : null
}

const rounded = (part: SharePart, base: number): SharePart =>
  base < fewestForWholePercent ? { ...part, share: Math.round((part.count / base) * steps) / steps } : part

/** Shares in twentieths that make a whole: the largest remainders are rounded up. */
function roundedTogether(parts: readonly SharePart[], base: number): SharePart[] {
  if (base >= fewestForWholePercent) return [...parts]
  const exact = parts.map(({ count }) => (count / base) * steps)
  const missing = steps - exact.reduce((sum, each) => sum + Math.floor(each), 0)
  const up = new Set(
    exact
      .map((each, at) => ({ at, rest: each % 1 }))
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, missing)
      .map(({ at }) => at),
  )
  return parts.map((part, at) => ({ ...part, share: (Math.floor(exact[at] ?? 0) + (up.has(at) ? 1 : 0)) / steps }))
}

function partsOfPeers(series: SeriesResult, parts: readonly SharePart[], base: number): SharePart[] | null {
  if (!isExclusive(series)) return parts.filter((part) => isTellable(part, base)).map((part) => rounded(part, base))
  const told = partsTogether(parts, base)
  return told && roundedTogether(told, base)
}

const hidden = { base: null, isEstimate: false, parts: null, headline: null, average: null }

/**
 * The peers' figures: their base is told as "at least eight" alone, a number's median of ten numbers or more, as of every group. Beside its parts a question has no headline, which could be subtracted.
 * @param counts of the peers, where they may be told
 * @param N how many were chosen
 */
export function figuresOfPeers(series: SeriesResult, counts: SeriesCounts | undefined, N: number): ComparedGroup | null {
  if (series.withheld) return null
  const isNumber = takesNumber(series)
  const isTold = counts && (isNumber ? (counts.mean?.base ?? 0) >= fewestForAverage : counts.base >= fewestPeersAnswered)
  if (!isTold) return { group: 'peers', row: null, N, ...hidden }
  const { base, options, headline } = counts
  const isRow = series.row !== undefined
  const parts = options.map(({ option, count }): SharePart => ({ options: [option], count, share: count / base }))
  const isHeadlineTold = isRow && headline !== null && isTellable(headline, base)
  const median = isNumber ? counts.median?.unweighted : null
  return {
    group: 'peers',
    row: null,
    N,
    base: fewestPeersAnswered,
    isEstimate: false,
    parts: parts.length > 0 && !isRow ? partsOfPeers(series, parts, base) : null,
    headline: isHeadlineTold ? rounded({ options: headline.options, count: headline.count, share: headline.count / base }, base) : null,
    average: median == null ? null : { kind: 'median', value: median },
  }
}
