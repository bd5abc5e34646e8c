/** The shares that a question's chart draws, and that the table beside it lists: the same in both. */
import { wholePercent } from '@/messages/numbers/format'
import { hasRows, isExclusive, isGraded, picksOne } from '@/questionnaire/types/abilities'
import type { SeriesResult } from '@/results/series-result'
import { bothRoundsClaim } from './claims/shares-claim'
import { isOrdered } from './finding'
import { previousPoint, type QuestionView, type SeriesView } from './question-view'
import { breaksAt, type RoundPoint } from './series-over-rounds'
import { shareFor, type Whose } from './whose'

/** The answers of a round or, of a matrix, of one of its rows. */
export type DrawnShares = {
  round: string
  row: string | undefined
  /** Municipalities that answered. */
  base: number
  /** 0..1, in the order of the questionnaire; null where it was not offered or cannot be told. */
  shares: { option: string; share: number | null }[]
}

const drawnOf = (round: string, series: SeriesResult, options: readonly string[], whose: Whose): DrawnShares => ({
  round,
  row: series.row,
  base: series.counts.base,
  shares: options.map((option) => ({ option, share: shareFor(series, option, whose) })),
})

/** The round before, without the answers whose share breaks after it: beside this round's they would be compared. */
const withoutBroken = (drawn: DrawnShares, { rounds }: SeriesView): DrawnShares => ({
  ...drawn,
  shares: drawn.shares.map(({ option, share }) => ({ option, share: breaksAt(rounds, [option]).at(-1) ? null : share })),
})

const optionsIn = ({ series }: SeriesView) => series.counts.options.map(({ option }) => option)

/** Rounds of a column each: those with answers and, of all municipalities, with estimates. */
export const columnRounds = ({ rounds }: SeriesView, whose: Whose): (RoundPoint & { series: SeriesResult })[] =>
  rounds.flatMap((point) => {
    const { series } = point
    const isShown = series && series.counts.base > 0 && (whose !== 'all' || series.estimates?.tooFew === false)
    return isShown ? [{ ...point, series }] : []
  })

/**
 * Rounds drawn together of one series: all of them where answers have an order, else the one before, unless the series breaks after it,
 * and this; of a scale this one.
 */
function roundsDrawn(
  { question }: Pick<QuestionView, 'question'>,
  row: SeriesView,
  whose: Whose,
): { round: string; series: SeriesResult }[] {
  if (picksOne(question) && isOrdered(question)) return columnRounds(row, whose)
  const earlier = isGraded(question) || row.rounds.at(-1)?.break ? undefined : previousPoint(row.rounds)
  const now = { round: row.rounds.at(-1)?.round ?? '', series: row.series }
  return [...(earlier?.series ? [{ round: earlier.round, series: earlier.series }] : []), now]
}

/** Nothing of texts and numbers. The oldest round first; of a matrix its rows. The same municipalities: the two rounds they answered. */
export function drawnShares(view: QuestionView, whose: Whose): DrawnShares[] {
  const { question, rows } = view
  const [main] = rows
  if (!main) return []
  const options = optionsIn(main)
  if (options.length === 0) return []
  if (whose === 'same') {
    const claim = hasRows(question) ? null : bothRoundsClaim(view)
    if (!claim) return []
    const of = (round: string, side: 'before' | 'after') => ({
      round,
      row: undefined,
      base: claim.n,
      shares: claim.shares.map((each) => ({ option: each.option ?? '', share: each[side] })),
    })
    return [of(claim.from, 'before'), of(main.rounds.at(-1)?.round ?? '', 'after')]
  }
  if (!hasRows(question)) {
    const drawn = roundsDrawn(view, main, whose).map(({ round, series }) => drawnOf(round, series, options, whose))
    return picksOne(question) && isOrdered(question)
      ? drawn
      : drawn.map((each, at) => (at < drawn.length - 1 ? withoutBroken(each, main) : each))
  }
  return rows
    .filter(({ series }) => series.counts.base > 0)
    .map((row) => drawnOf(row.rounds.at(-1)?.round ?? '', row.series, optionsIn(row), whose))
}

/** Are parts of a whole written in whole per cent that do not add up to a hundred? Each is rounded for itself (method §9). */
export const isRoundedApart = ({ question }: Pick<QuestionView, 'question'>, drawn: readonly DrawnShares[]): boolean =>
  isExclusive(question) &&
  drawn.some(
    ({ shares }) =>
      shares.every(({ share }) => share !== null) && shares.reduce((sum, { share }) => sum + wholePercent(share ?? 0), 0) !== 100,
  )
