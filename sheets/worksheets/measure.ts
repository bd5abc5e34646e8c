/** The one figure that stands for a series in lists, and the rounds a series was asked in. */

import type { SheetTexts } from '@/messages/sheet-texts'
import type { Asking } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { SeriesResult } from '@/results/series-result'
import { type RoundPoint, seriesOverRounds } from '@/results/story/series-over-rounds'
import { optionLabels, type SheetInput } from '../input'
import { type Cell, decimalCell, shareCell } from '../sheet'

export type AskedPoint = RoundPoint & { series: SeriesResult }

/** The round itself, then the earlier rounds that asked the series, newest first. */
export function pointsOf({ summary, earlier }: SheetInput, key: string): AskedPoint[] {
  const points = seriesOverRounds([...earlier.map((each) => each.summary), summary], key)
  return points.flatMap((point) => (point.series ? [{ ...point, series: point.series }] : [])).reverse()
}

/** Headline share, else the mean of a scale or the median of a number. */
export function measureOf(series: SeriesResult): Cell {
  if (series.counts.headline) return shareCell(series.counts.headline.share)
  return decimalCell(takesNumber(series) ? series.counts.median?.unweighted : series.counts.mean?.unweighted)
}

/** What `measureOf` is: "Kyllä", "keskiarvo", "mediaani, htv". */
export function measureName(question: Asking, series: SeriesResult, { locale, t }: SheetTexts): string {
  if (series.counts.headline) {
    const labels = optionLabels(question, locale)
    return series.counts.headline.options.map((key) => labels.get(key) ?? key).join(' / ')
  }
  if (takesNumber(question)) return t('medianOf', { unit: say(question.unit, locale) })
  return series.counts.mean ? t('mean') : ''
}
