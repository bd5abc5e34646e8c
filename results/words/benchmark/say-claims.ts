/** The sentences of a benchmark page, made to be passed on: each names its municipality, the question, the answer and whom its share is of. */
import { benchmarkTexts } from '@/messages/benchmark-texts'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import { sizeClassName } from '@/messages/size-class'
import { type Locale, say } from '@/questionnaire/text'
import { picksSeveral } from '@/questionnaire/types/abilities'
import type { BenchmarkClaims, StandOutClaim, UsualClaim } from '@/results/story/claims/benchmark-claims'
import { capital } from '../findings/template'
import { optionPhrase, seriesLabel } from '../label'

/** Who the sentences are about, and in which round. */
export type SentenceSubject = { municipality: string; round: string; sizeLimits: readonly number[]; locale: Locale }

/** "Kirjalliset some-ohjeet"; of a matrix with its row. */
export function aboutOf({ question, row }: Pick<StandOutClaim, 'question' | 'row'>, locale: Locale): string {
  const label = say(question.label, locale)
  return row === undefined ? label : benchmarkTexts(locale)('about', { question: label, row: seriesLabel(question, row, locale) })
}

function placesOf(
  { question, row, options, figures, share }: StandOutClaim | UsualClaim,
  { municipality, sizeLimits, locale }: SentenceSubject,
) {
  const t = benchmarkTexts(locale)
  const isClass = figures.group === 'sizeClass' && figures.row !== null
  const sizeClass = isClass ? sizeClassName(resultTexts(locale).register, sizeLimits, Number(figures.row?.value)) : ''
  return {
    municipality,
    about: aboutOf({ question, row }, locale),
    options: optionPhrase(question, options, locale),
    share: t('withShare', { share: percent(share, locale) }),
    whom: isClass ? t('whomSizeClass', { sizeClass }) : t('whomAll'),
    whomFirst: isClass ? t('whomSizeClassFirst', { sizeClass }) : t('whomAll'),
  }
}

/** "Kysymykseen ”Ohjeet” Mallila vastasi ”Ei”, kuten arviolta 22 % kunnista, joissa on 10 001–20 000 asukasta." */
export function sayStandOut(claim: StandOutClaim, told: SentenceSubject): string {
  const { options: option, ...places } = placesOf(claim, told)
  return benchmarkTexts(told.locale)('standOut', { ...places, option, several: picksSeveral(claim.question) ? 'yes' : 'no' })
}

/** "Kunnista, joissa on 10 001–20 000 asukasta, arviolta 74 % vastasi ”Kyllä” kysymykseen ”Ohjeet”, Mallila ei." */
export function sayUsual(claim: UsualClaim, told: SentenceSubject): string {
  const t = benchmarkTexts(told.locale)
  const { whomFirst, ...places } = placesOf(claim, told)
  const { rise } = claim
  const { locale } = told
  if (!rise) return capital(t('usual', { ...places, whom: whomFirst }))
  const levels = { from: rise.from, before: percent(rise.est1, locale), round: told.round, now: percent(rise.est2, locale) }
  return capital(t('usualRise', { ...places, ...levels, whom: whomFirst }))
}

/** "Mallila ei erotu: yksikään sen vastauksista 12 kysymykseen, … ei ole harvinainen …" */
export const sayNoneStandsOut = (count: number, { municipality, locale }: SentenceSubject): string =>
  benchmarkTexts(locale)('standOutNone', { municipality, count })

/** Where it stands out, or that it does not in what was looked at, and what it lacks: sentences to be passed on, none where nothing is known. */
export const sayBenchmark = ({ standOut, usual, noneOf }: BenchmarkClaims, told: SentenceSubject): string[] => [
  ...standOut.map((claim) => sayStandOut(claim, told)),
  ...(noneOf === null ? [] : [sayNoneStandsOut(noneOf, told)]),
  ...(usual ? [sayUsual(usual, told)] : []),
]
