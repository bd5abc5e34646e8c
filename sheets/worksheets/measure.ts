/** The one figure that stands for a series in lists, and the rounds a series was asked in. */

import type { SheetTexts } from '@/messages/sheet-texts'
import type { Asking } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { SeriesSummary } from '@/results/series/summarise-series'
import { type RoundPoint, seriesOverRounds } from '@/results/story/compare'
import { optionLabels, type SheetInput } from '../input'
import { type Cell, decimal, share } from '../sheet'

export type AskedPoint = RoundPoint & { series: SeriesSummary }

/** The round itself, then the earlier rounds that asked the series, newest first. */
export function pointsOf({ summary, earlier }: SheetInput, key: string): AskedPoint[] {
  const points = seriesOverRounds([...earlier.map((each) => each.summary), summary], key)
  return points.flatMap((point) => (point.series ? [{ ...point, series: point.series }] : [])).reverse()
}

/** Headline share, else the mean of a scale or the median of a number. */
export function measureOf(series: SeriesSummary): Cell {
  if (series.headline) return share(series.headline.share)
  return decimal(takesNumber(series) ? series.median?.unweighted : series.mean?.unweighted)
}

/** What `measureOf` is: "Kyllä", "keskiarvo", "mediaani, htv". */
export function measureName(question: Asking, series: SeriesSummary, { locale, t }: SheetTexts): string {
  if (series.headline) {
    const labels = optionLabels(question, locale)
    return series.headline.options.map((key) => labels.get(key) ?? key).join(' / ')
  }
  if (takesNumber(question)) return t('medianOf', { unit: say(question.unit, locale) })
  return series.mean ? t('mean') : ''
}
