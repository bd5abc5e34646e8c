import { decimal, EN_DASH, MINUS, percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import type { TrendClaim, TrendScopeClaim } from '@/results/story/claims/trend-claim'
import { optionsTogether, quoted, seriesLabel } from './label'
import { shareText } from './share-text'

/**
 * "Vastauksen ”Kyllä” osuus kaikista kunnista: kierrosten 2014–2024 läpi sovitettu suora nousee 2,1 prosenttiyksikköä vuodessa
 * (95 %: 1,2–3,0)." or that there is no clear direction.
 */
export function sayTrend({ question, row, options, measure, line, from, to }: TrendClaim, { t, locale }: ResultTexts): string {
  const isShare = measure === 'share'
  const of = {
    first: String(from),
    last: String(to),
    count: options.length,
    options: optionsTogether(question, options, locale),
    row: row === undefined ? 'none' : quoted(seriesLabel(question, row, locale), locale),
  }
  if (!line.isClear) return t(isShare ? 'trendUnclear' : 'trendUnclearMean', of)
  const digits = isShare ? 1 : 2
  const away = line.slope < 0 ? -1 : 1
  const write = (value: number) => decimal(isShare ? 100 * value : value, digits, locale).replace('-', MINUS)
  const ends = [line.ciLow, line.ciHigh].map((end) => (end === null ? null : away * end))
  const known = ends.filter((end) => end !== null).toSorted((a, b) => a - b)
  const interval = known.length === 2 ? known.map(write).join(EN_DASH) : 'none'
  const values = { ...of, way: line.slope > 0 ? 'up' : 'down', amount: write(Math.abs(line.slope)), interval }
  return t(isShare ? 'trendShare' : 'trendMean', values)
}

/** That the line is of all municipalities, and why it is another figure than the rest of the page has. */
export function sayTrendScope({ question, options, estimate, count, share, counts }: TrendScopeClaim, { t, locale }: ResultTexts): string {
  return t('trendOfAll', {
    count: options.length,
    options: optionsTogether(question, options, locale),
    estimate: percent(estimate),
    plain: shareText(count, share, counts),
  })
}
