import { decimal, EN_DASH, number, percent, percentSpan } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import type { KeyFigureClaim, KeyFiguresClaim, KeyValue } from '@/results/story/claims/key-figures-claim'
import { sayWord } from './change/say-change'
import { optionPhrase, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomAsked } from './whom'

export type KeyFigure = { value: string; label: string; detail?: string }

const joined = (...parts: (string | null | undefined)[]) => {
  const said = parts.filter(Boolean)
  return said.length > 0 ? { detail: said.join(' · ') } : {}
}

/** Shares in per cent, means with two decimals, medians as they are. */
function write({ measure }: KeyFiguresClaim, value: KeyValue, locale: Locale): string {
  if (typeof value !== 'number') return shareText(value.count, value.share, value.counts, locale)
  return measure === 'share' ? percent(value, locale) : measure === 'mean' ? decimal(value, 2, locale) : number(value, locale)
}

const writeRange = (claim: KeyFiguresClaim, [low, high]: readonly [number, number], locale: Locale): string =>
  claim.measure === 'share' ? percentSpan(low, high, locale) : `${write(claim, low, locale)}${EN_DASH}${write(claim, high, locale)}`

function labelOf(claim: KeyFiguresClaim, { n, isExact, of }: KeyFigureClaim, { t, locale }: ResultTexts): string {
  if (of === 'same') return t('threeSame', { n: n ?? 0 })
  if (of === 'respondents') return t('threeRespondents', { base: n ?? 0 })
  return t(isExact ? 'threeAllCensus' : 'threeAll', { whom: whomAsked(claim, locale) })
}

/** Each figure with whom it is of, its interval, and the round before with what became of it. */
export function sayKeyFigures(claim: KeyFiguresClaim, texts: ResultTexts): KeyFigure[] {
  const { t, locale } = texts
  return claim.items.map((item): KeyFigure => {
    const { value, interval, earlier } = item
    const before = earlier && { round: earlier.round, figure: write(claim, earlier.value, locale) }
    const word = earlier?.word ? sayWord(earlier.word, locale) : null
    return {
      value: write(claim, value, locale),
      label: labelOf(claim, item, texts),
      ...joined(
        interval && t('threeInterval', { interval: writeRange(claim, interval, locale) }),
        before && (word ? t('threeEarlier', { ...before, word }) : t('threeEarlierPlain', before)),
      ),
    }
  })
}

/** What the key figures are of: a median with its unit, a mean, or the share of some options. */
export function sayMeasure({ question, row, measure, options: told }: KeyFiguresClaim, { t, locale }: ResultTexts): string {
  if (takesNumber(question)) return t('measureMedian', { unit: say(question.unit, locale) })
  if (measure === 'mean') return t('measureMean')
  const options = optionPhrase(question, told, locale)
  return hasRows(question) ? t('measureRow', { row: seriesLabel(question, row, locale), options }) : t('measureShare', { options })
}
