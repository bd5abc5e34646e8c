import { getTranslations } from 'next-intl/server'
import { decimal, EN_DASH, MINUS } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { SeriesView } from '@/results/story/question-view'
import { type Kind, lineOf } from './trend-line'

/** "Vuodesta 2014 osuus on kasvanut keskimäärin 2,1 prosenttiyksikköä vuodessa (95 %: 1,2–3,0)." or that there is no clear direction. */
export async function sayTrend(row: SeriesView, kind: Kind, locale: Locale): Promise<string | null> {
  const found = lineOf(row, kind)
  if (!found) return null
  const t = await getTranslations('results')
  const { line, from } = found
  if (!line.isClear) return t(kind === 'share' ? 'trendUnclear' : 'trendUnclearMean', { year: String(from) })
  const digits = kind === 'share' ? 1 : 2
  const away = line.slope < 0 ? -1 : 1
  const write = (value: number) => decimal(kind === 'share' ? 100 * value : value, digits, locale).replace('-', MINUS)
  const ends = [line.ciLow, line.ciHigh].map((end) => (end === null ? null : away * end))
  const known = ends.filter((end) => end !== null).toSorted((a, b) => a - b)
  const interval = known.length === 2 ? known.map(write).join(EN_DASH) : 'none'
  const values = { year: String(from), way: line.slope > 0 ? 'up' : 'down', amount: write(Math.abs(line.slope)), interval }
  return t(kind === 'share' ? 'trendShare' : 'trendMean', values)
}
