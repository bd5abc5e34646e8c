import { EN_DASH, number, percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { takesNumber } from '@/questionnaire/types/abilities'
import { unitAfter } from '@/questionnaire/words/answer-words'
import type { LedeClaim, LevelsBeside } from '@/results/story/claims/lead-claim'
import { changeWordOf, intervalOf, medianEstimate } from '@/results/story/figures'
import { sayFindingClaim } from './findings/sentence'
import { optionLabel, optionPhrase, quoted, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomAsked } from './whom'

type Of<K extends LedeClaim['kind']> = Extract<LedeClaim, { kind: K }>

/** "Muutosta kierroksesta 2017 ei todettu (57 % → 58 %)." */
function sayLevels({ from, est1, est2, change, of }: LevelsBeside, { t, locale }: ResultTexts): string {
  return t('ledeChange', {
    round: from,
    from: percent(est1, locale),
    to: percent(est2, locale),
    word: changeWordOf(change) ?? 'unclear',
    of,
  })
}

const unitOf = ({ question }: LedeClaim, written: string, locale: ResultTexts['locale']) =>
  takesNumber(question) ? unitAfter(question, written, locale) : ''

/** A number in all municipalities: median with its interval, quartiles and mean, then the median of those who answered. */
function sayNumbers(claim: Of<'averages'>, { t, locale }: ResultTexts): string {
  const { counts, estimates } = claim.series
  const mean = estimates?.mean
  const median = medianEstimate(claim.series)
  const write = (value: number | null | undefined) => (value == null ? '–' : number(value, locale))
  const interval = intervalOf(median)?.map(write).join(EN_DASH) ?? 'none'
  const range = { low: write(median?.q1), high: write(median?.q3) }
  const meanInterval = intervalOf(mean)?.map(write).join(EN_DASH) ?? 'none'
  const plain = { base: counts.base, plain: write(counts.median?.unweighted) }
  const ofAll = {
    median: write(median?.est),
    unit: unitOf(claim, write(median?.est), locale),
    whom: whomAsked(claim, locale),
    interval,
    ...range,
  }
  return t('ledeNumberAll', { ...ofAll, mean: write(mean?.est), meanInterval, ...plain })
}

function sayRows({ question, options, most, least }: Of<'rows'>, { t, locale }: ResultTexts): string {
  const row = (own: typeof most) => quoted(seriesLabel(question, own.row, locale), locale)
  const share = (own: typeof most) => shareText(own.count, own.share, own.counts, locale)
  const places = { most: row(most), mostShare: share(most), least: row(least), leastShare: share(least) }
  return t('ledeMatrix', { options: optionPhrase(question, options, locale), ...places })
}

/** The answers with how many gave each, then "Kierroksella 2017 osuus oli 62 %." of the same figure, where there is one. */
function sayOptions({ question, base, options, areCommonest, earlier }: Of<'options'>, { t, locale }: ResultTexts): string {
  const items = options.map(({ option, count }) => {
    const words = quoted(optionLabel(question, option, locale), locale)
    return areCommonest ? `${words} (${count})` : `${count} ${words}`
  })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
  const told = t(areCommonest ? 'ledeCommonest' : 'ledeOptions', { base, list })
  if (!earlier) return told
  return `${told} ${t('ledeEarlier', { round: earlier.round, share: shareText(earlier.count, earlier.share, earlier.counts, locale) })}`
}

/** What the figures say in a few plain sentences. */
export function sayLede(claim: LedeClaim, texts: ResultTexts): string {
  const { t, locale } = texts
  if (claim.kind === 'nobody') return t('ledeNobody')
  if (claim.kind === 'clauses') {
    const { sentence } = sayFindingClaim(claim.finding, locale)
    return claim.levels ? `${sentence} ${sayLevels(claim.levels, texts)}` : sentence
  }
  if (claim.kind === 'rows') return sayRows(claim, texts)
  if (claim.kind === 'averages') return sayNumbers(claim, texts)
  if (claim.kind === 'answered') return t('ledeAnswered', { base: claim.base })
  if (claim.kind === 'options') return sayOptions(claim, texts)
  const range = { low: number(claim.low, locale), high: number(claim.high, locale) }
  return t('ledeNumber', { base: claim.base, ...range, unit: unitOf(claim, range.high, locale), mean: number(claim.mean, locale) })
}
