import { decimal, EN_DASH, MINUS, percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { StraightLine } from '@/results/analysis/trends'
import type { TrendClaim, TrendScopeClaim } from '@/results/story/claims/trend-claim'
import { optionsTogether, quoted, seriesLabel } from './label'
import { shareText } from './share-text'

/**
 * "Vastauksen ”Kyllä” osuus kaikista kunnista: kierroksiin 2014–2024 sovitettu suora nousee 2,1 prosenttiyksikköä vuodessa
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
  const values = { ...of, way: wayOf(line), ...writtenLine(line, isShare, locale) }
  return t(isShare ? 'trendShare' : 'trendMean', values)
}

const wayOf = ({ slope }: StraightLine) => (slope > 0 ? 'up' : 'down')

/** How far it goes a year, without a sign, and the interval of that: of shares in percentage points. */
function writtenLine({ slope, ciLow, ciHigh }: StraightLine, isShare: boolean, locale: Locale) {
  const digits = isShare ? 1 : 2
  const away = slope < 0 ? -1 : 1
  const write = (value: number) => decimal(isShare ? 100 * value : value, digits, locale).replace('-', MINUS)
  const known = [ciLow, ciHigh].flatMap((end) => (end === null ? [] : [away * end])).toSorted((a, b) => a - b)
  return { amount: write(Math.abs(slope)), interval: known.length === 2 ? known.map(write).join(EN_DASH) : 'none' }
}

/** "Laskee 2,0 prosenttiyksikköä vuodessa (95 %: 1,4–2,6)", of a share named beside it; or that there is no clear direction. */
export function sayDirection({ line }: TrendClaim, { chart, locale }: ResultTexts): string {
  const written = writtenLine(line, true, locale)
  return chart('direction', line.isClear ? { way: wayOf(line), ...written } : { way: 'none', amount: written.amount, interval: 'none' })
}

/** That the line is of all municipalities, and why it is another figure than the rest of the page has. */
export function sayTrendScope({ question, options, estimate, count, share, counts }: TrendScopeClaim, { t, locale }: ResultTexts): string {
  return t('trendOfAll', {
    count: options.length,
    options: optionsTogether(question, options, locale),
    estimate: percent(estimate, locale),
    plain: shareText(count, share, counts, locale),
  })
}
