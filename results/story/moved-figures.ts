/** Which figures two versions of a round's results tell otherwise: for whoever is about to put one in the other's place. */
import type { RoundSummary } from '@/results/summary'
import type { SeriesResult } from '../series-result'

/** The figure that stands for a series: its headline's share, or else its mean or median, of all municipalities. `value`: null where none is told. */
export type LeadFigure = { kind: 'share' | 'mean' | 'median'; value: number | null }

export type MovedFigure = { question: string; row: string | undefined; before: LeadFigure | null; now: LeadFigure | null }

export type MovedFigures = {
  /** Series whose leading figure is another one, or told in one version alone. */
  moved: MovedFigure[]
  /** Series whose leading figure is the same, though others of it moved: an option, a class, an interval. */
  inDetail: number
  same: number
}

/** @returns undefined of a text or a date, which have no figures */
export function leadFigure({ counts, estimates }: SeriesResult): LeadFigure | undefined {
  if (counts.headline) return { kind: 'share', value: estimates?.headline?.est ?? counts.headline.share }
  if (estimates?.median) return { kind: 'median', value: estimates.median.est }
  if (estimates?.mean) return { kind: 'mean', value: estimates.mean.est }
  return undefined
}

// A share moves when it is told otherwise: figures are shown in whole per cent and two decimals.
const rounded = (figure: LeadFigure | null) => (figure?.value == null ? null : Math.round(figure.value * 10_000) / 10_000)

const seriesOf = (summary: RoundSummary) => new Map(summary.series.map((series) => [series.key, series]))

/** @param before and `now`: what the same reader sees of either version */
export function movedFigures(before: RoundSummary, now: RoundSummary): MovedFigures {
  const [then, since] = [seriesOf(before), seriesOf(now)]
  const found: MovedFigures = { moved: [], inDetail: 0, same: 0 }
  for (const key of new Set([...since.keys(), ...then.keys()])) {
    const [old, fresh] = [then.get(key), since.get(key)]
    const [oldFigure, freshFigure] = [(old && leadFigure(old)) ?? null, (fresh && leadFigure(fresh)) ?? null]
    const { question = key, row } = fresh ?? old ?? {}
    if (rounded(oldFigure) !== rounded(freshFigure) || (old === undefined) !== (fresh === undefined))
      found.moved.push({ question, row, before: oldFigure, now: freshFigure })
    else if (JSON.stringify(old) === JSON.stringify(fresh)) found.same += 1
    else found.inDetail += 1
  }
  return found
}
