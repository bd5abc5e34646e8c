import { decimal, EN_DASH, number, percent, percentRange } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import { headlineEstimate, intervalOf, mainChange, panelLabel, smallBase } from '@/results/story/figures'
import { headlineShare } from '@/results/story/finding'
import { previousPoint, type SeriesView } from '@/results/story/question-view'
import { changeWord } from './change/label'
import { sayChange } from './change/say-change'
import { optionPhrase, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomOf } from './whom'

export type KeyFigure = { value: string; label: string; detail?: string }

const joined = (...parts: (string | null | undefined)[]) => {
  const said = parts.filter(Boolean)
  return said.length > 0 ? { detail: said.join(' · ') } : {}
}

/** How a series' main figure is written: shares, means with two decimals, medians as they are. */
function figures(question: Asking, { series, rounds }: SeriesView, locale: Locale) {
  const { counts, estimates } = series
  const before = previousPoint(rounds)
  const range = (low: string, high: string) => `${low}${EN_DASH}${high}`
  if (takesNumber(question)) {
    const say = (value: number) => number(value, locale)
    const sayRange = ([low, high]: readonly [number, number]) => range(say(low), say(high))
    const estimate = estimates?.median ?? null
    return { estimate, say, sayRange, plain: counts.median && say(counts.median.unweighted), plainBefore: null }
  }
  if (counts.mean) {
    const say = (value: number) => decimal(value, 2, locale)
    const sayRange = ([low, high]: readonly [number, number]) => range(say(low), say(high))
    const plainBefore = before?.series?.counts.mean ? say(before.series.counts.mean.unweighted) : null
    return { estimate: estimates?.mean ?? null, say, sayRange, plain: say(counts.mean.unweighted), plainBefore }
  }
  const { headline } = counts
  if (!headline || headline.share === null) return null
  const share = headlineShare(before?.series, headline.options)
  const plainBefore =
    before?.series && share !== null ? shareText(Math.round(share * before.series.counts.base), share, before.series.counts) : null
  const sayRange = ([low, high]: readonly [number, number]) => `${percentRange(low, high)} %`
  const plain = shareText(headline.count, headline.share, counts)
  return { estimate: headlineEstimate(series, headline.options), say: percent, sayRange, plain, plainBefore }
}

/** The answers to "of whom", those that can be told. @param isProtected the same municipalities are left out: few moved */
export function keyFigures(question: Asking, row: SeriesView, { t, locale }: ResultTexts, isProtected: boolean): KeyFigure[] {
  const { series, rounds } = row
  const { counts } = series
  const found = figures(question, row, locale)
  if (!found?.plain) return []
  const { estimate, say, sayRange, plain, plainBefore } = found
  const main = takesNumber(question) ? null : mainChange(series)
  const items: KeyFigure[] = []
  if (estimate?.est != null && (counts.base >= smallBase || counts.base === counts.N)) {
    const interval = intervalOf(estimate)
    const whom = whomOf({ question, rows: [row] }, locale)
    const word = main && sayChange(main, locale)
    const earlier = main?.change.crossSection.est1
    const change = main && word && earlier != null ? t('threeEarlier', { round: main.from, figure: say(earlier), word }) : null
    items.push({
      value: say(estimate.est),
      label: interval || estimate.ciLow === null ? t('threeAll', { whom }) : t('threeAllCensus', { whom }),
      ...joined(interval && t('threeInterval', { interval: sayRange(interval) }), change),
    })
  }
  if (main && !isProtected) {
    const { panel } = main.change
    const [before, after] = 'share1' in panel ? [panel.share1, panel.share2] : [panel.mean1, panel.mean2]
    if (before !== null && after !== null) {
      const word = changeWord(panelLabel(panel), locale)
      const detail = t('threeEarlier', { round: main.from, figure: say(before), word })
      items.push({ value: say(after), label: t('threeSame', { n: panel.n }), detail })
    }
  }
  const from = previousPoint(rounds)?.round ?? ''
  const base = counts.mean?.base ?? counts.base
  items.push({
    value: plain,
    label: t('threeRespondents', { base }),
    ...joined(plainBefore && t('threeEarlierPlain', { round: from, figure: plainBefore })),
  })
  return items
}

/** What the key figures are of: a median with its unit, a mean, or the share of some options. */
export function sayMeasure(question: Asking, { series }: SeriesView, { t, locale }: ResultTexts): string {
  const options = optionPhrase(question, series.counts.headline?.options ?? [], locale)
  if (takesNumber(question)) return t('measureMedian', { unit: say(question.unit, locale) })
  if (series.counts.mean) return t('measureMean')
  return hasRows(question) ? t('measureRow', { row: seriesLabel(question, series.row, locale), options }) : t('measureShare', { options })
}
