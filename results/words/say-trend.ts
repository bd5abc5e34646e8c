import { decimal, EN_DASH, MINUS, percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import type { Measure } from '@/results/change/change'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { lineOf, loneEstimate } from '@/results/story/trend-line'
import { optionPhrase } from './label'
import { shareText } from './share-text'

/** "Vuodesta 2014 osuus on kasvanut keskimäärin 2,1 prosenttiyksikköä vuodessa (95 %: 1,2–3,0)." or that there is no clear direction. */
export function sayTrend(row: SeriesView, measure: Measure, { t, locale }: ResultTexts): string | null {
  const found = lineOf(row, measure)
  if (!found) return null
  const { line, from } = found
  if (!line.isClear) return t(measure === 'share' ? 'trendUnclear' : 'trendUnclearMean', { year: String(from) })
  const digits = measure === 'share' ? 1 : 2
  const away = line.slope < 0 ? -1 : 1
  const write = (value: number) => decimal(measure === 'share' ? 100 * value : value, digits, locale).replace('-', MINUS)
  const ends = [line.ciLow, line.ciHigh].map((end) => (end === null ? null : away * end))
  const known = ends.filter((end) => end !== null).toSorted((a, b) => a - b)
  const interval = known.length === 2 ? known.map(write).join(EN_DASH) : 'none'
  const values = { year: String(from), way: line.slope > 0 ? 'up' : 'down', amount: write(Math.abs(line.slope)), interval }
  return t(measure === 'share' ? 'trendShare' : 'trendMean', values)
}

/** Where the rest of the page has only respondents' figures: that the line is of all municipalities, and why it is another figure. */
export function sayTrendScope(view: QuestionView, row: SeriesView, { t, locale }: ResultTexts): string | null {
  const { headline } = row.series.counts
  const estimate = loneEstimate(view, row)
  if (!headline || headline.share === null || estimate === null) return null
  const options = optionPhrase(view.question, headline.options, locale)
  return t('trendOfAll', { options, estimate: percent(estimate), plain: shareText(headline.count, headline.share, row.series.counts) })
}
