/** Why a plain figure changed, and how all municipalities changed: the decomposition in words (method, section 7). */
import { decimal, EN_DASH, percent, percentSpan, signed } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import type { Measure } from '@/results/change/change'
import type { ChangeClaim } from '@/results/story/claims/change-claim'
import type { ChangeFigures } from '@/results/story/claims/change-figures'
import { disagrees, smallBase } from '@/results/story/figures'
import { capital, fill, namesWhom, toldIn } from '../findings/template'
import { optionPhrase } from '../label'
import { changeWordsOf } from './label'
import { type Reason, sayReason } from './reason'

export type Explained = {
  /** The plain figure and the one before; why it changed (null when no municipality answered both); all municipalities (null without estimates). */
  statement: string
  reason: string | null
  overall: string | null
  /** The reason says what the change comes from. */
  isCaused: boolean
  /** The three together. */
  text: string
}

const measureOf = ({ panel }: ChangeFigures): Measure => ('signP' in panel ? 'mean' : 'share')
const isSmall = (base: number, N: number) => base < smallBase && base < N

/**
 * "Ohjeistus on 60 %:lla vastanneista kunnista (2017: 62 %). Lasku johtuu vastaajajoukon vaihtumisesta: …"
 * @returns null where the bases are too small for percentages, or a round has no answers
 */
export function explainChange(claim: ChangeClaim, locale: Locale): Explained | null {
  const { change } = claim
  if (isSmall(change.base1, change.N1) || isSmall(change.base2, change.N2)) return null
  const statement = sayStatement(claim, locale)
  if (statement === null) return null
  const reason = sayReason(change, measureOf(change), claim.isProtected, locale)
  const overall = sayOverall(claim, reason, locale)
  const sentences = [statement, reason?.text ?? null, overall].filter((each) => each !== null)
  return { statement, reason: reason?.text ?? null, overall, isCaused: reason?.isCause === true, text: sentences.join(' ') }
}

function sayStatement({ question, options, change, before, clause }: ChangeClaim, locale: Locale): string | null {
  const { plain1, plain2 } = change.decomposition
  if (plain1 === null || plain2 === null) return null
  const measure = measureOf(change)
  const standard = {
    fi: changeWordsOf.fi.statement[measure](optionPhrase(question, options, 'fi')),
    sv: changeWordsOf.sv.statement[measure](optionPhrase(question, options, 'sv')),
    en: changeWordsOf.en.statement[measure](optionPhrase(question, options, 'en')),
  }
  const text = clause?.brief ?? clause?.text ?? standard
  const language = toldIn(text, locale)
  const words = changeWordsOf[language]
  const figure = (value: number) =>
    measure === 'mean'
      ? decimal(value, 2, language)
      : percent(value, language).replace('<', `${words.under} `).replace('>', `${words.over} `)
  const share = words.plain({
    measure,
    figure: figure(plain2),
    before: ` (${before}: ${figure(plain1)})`,
    form: clause?.case ?? 'nominative',
    place: say(text, locale).startsWith('{share}') ? 'start' : 'within',
    bare: namesWhom(text, locale),
  })
  return `${capital(fill(text, locale, { share, verb: language === 'en' ? 'many' : 'one', scope: 'respondents' }))}.`
}

function sayOverall({ change, interval, isProtected }: ChangeClaim, reason: Reason | null, locale: Locale): string | null {
  const { est2, diff, ciLow, ciHigh, label } = change.crossSection
  if (est2 === null || diff === null || label === null) return null
  const words = changeWordsOf[locale]
  const measure = measureOf(change)
  const isMean = measure === 'mean'
  const number = (value: number) => (isMean ? signed(value, 2, locale) : signed(100 * value, 1, locale))
  const isPoint = (low: number, high: number) => high - low <= 1e-9
  const level = isMean ? decimal(est2, 2, locale) : percent(est2, locale)
  // Without an interval at hand the figure is an estimate all the same.
  const isEstimate = interval === null || !isPoint(interval.ciLow, interval.ciHigh)
  const spread = (low: number, high: number) =>
    isMean ? `${decimal(low, 2, locale)}${EN_DASH}${decimal(high, 2, locale)}` : percentSpan(low, high, locale)
  const hasInterval = !isProtected && ciLow !== null && ciHigh !== null && !isPoint(ciLow, ciHigh)
  const said = [
    words.level(measure, level, isEstimate && interval && !isProtected ? spread(interval.ciLow, interval.ciHigh) : null, isEstimate),
    words.overall(
      isProtected ? null : number(diff),
      hasInterval ? `${number(ciLow)}…${number(ciHigh)}` : null,
      !isMean && !reason?.saysPoints,
    ),
  ].join('; ')
  const settled = label === 'unclear' ? words.notEstablished : words.settled(measure, label)
  return `${said}: ${disagrees(change) ? words.otherWay : settled}.`
}
