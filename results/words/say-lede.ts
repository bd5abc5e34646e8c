import { EN_DASH, number, percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import type { SeriesResult } from '@/results/series-result'
import { changeOfOptions, intervalOf, medianEstimate } from '@/results/story/figures'
import { findingOf, headlineShare } from '@/results/story/finding'
import { mainRow, previousPoint, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { shareOf } from '@/results/story/series-over-rounds'
import { sayChange } from './change/say-change'
import type { ToldFigure } from './findings/sentence'
import { tell } from './findings/tell'
import { optionLabel, optionPhrase, quoted, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomOf } from './whom'

type Say = ResultTexts['t']

/** "Kierroksella 2017 osuus oli 62 %." of the same figure, where there is one. */
function before(t: Say, { question }: QuestionView, { series, rounds }: SeriesView): string[] {
  const earlier = previousPoint(rounds)
  const finding = findingOf(question, series)
  if (!earlier?.series || !finding || rounds.at(-1)?.break) return []
  const share =
    finding.kind === 'share'
      ? headlineShare(earlier.series, series.counts.headline?.options ?? [])
      : 'option' in finding
        ? shareOf(earlier.series, finding.option)
        : null
  return share === null
    ? []
    : [
        t('ledeEarlier', {
          round: earlier.round,
          share: shareText(Math.round(share * earlier.series.counts.base), share, earlier.series.counts),
        }),
      ]
}

/** A number in all municipalities: median with its interval, quartiles and mean, then the median of those who answered. */
function sayNumbers(t: Say, series: SeriesResult, { unit, whom }: { unit: string; whom: string }, locale: Locale): string {
  const { counts, estimates } = series
  const mean = estimates?.mean
  const median = medianEstimate(series)
  const write = (value: number | null | undefined) => (value == null ? '–' : number(value, locale))
  const interval = intervalOf(median)?.map(write).join(EN_DASH) ?? 'none'
  const range = `${write(median?.q1)}${EN_DASH}${write(median?.q3)}`
  const meanInterval = intervalOf(mean)?.map(write).join(EN_DASH) ?? 'none'
  const plain = { base: counts.base, plain: write(counts.median?.unweighted) }
  return t('ledeNumberAll', { median: write(median?.est), unit, whom, interval, range, mean: write(mean?.est), meanInterval, ...plain })
}

/** "Muutos kierroksesta 2017 (57 % → 58 %): ei todettua muutosta." of a sentence's own first figure, never of another. */
function sayToldChange(
  figure: ToldFigure | undefined,
  series: SeriesResult,
  { t, locale }: Pick<ResultTexts, 't' | 'locale'>,
): string | null {
  const change = figure && changeOfOptions(series, figure.options)
  const word = change && sayChange({ change }, locale)
  const { est1, est2 } = change?.crossSection ?? {}
  if (!series.change || !word || est1 == null || est2 == null) return null
  return t('ledeChange', { round: series.change.from, from: percent(est1), to: percent(est2), word })
}

/** What the figures say in a few plain sentences: of all municipalities with their change, or of those who answered. */
export function sayLede(view: QuestionView, { t, locale }: ResultTexts): string {
  const { question, rows } = view
  const row = mainRow(view)
  if (!row || row.series.counts.base === 0) return t('ledeNobody')
  const { series } = row
  const told = tell(view, locale)
  if (told) {
    const change = told.scope === 'municipalities' ? sayToldChange(told.figures[0], series, { t, locale }) : null
    return change ? `${told.sentence} ${change}` : told.sentence
  }
  const list = (items: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
  if (hasRows(question)) {
    const ranked = [...rows]
      .sort((a, b) => (b.series.counts.headline?.share ?? 0) - (a.series.counts.headline?.share ?? 0))
      .map(({ series: each }) => ({
        row: quoted(seriesLabel(question, each.row, locale), locale),
        share: shareText(each.counts.headline?.count ?? 0, each.counts.headline?.share ?? null, each.counts),
      }))
    const [most, least] = [ranked[0], ranked.at(-1)]
    const options = optionPhrase(question, series.counts.headline?.options ?? [], locale)
    const places = { most: most?.row ?? '', mostShare: most?.share ?? '', least: least?.row ?? '', leastShare: least?.share ?? '' }
    return t('ledeMatrix', { options, ...places })
  }
  const { mean, median, base } = series.counts
  if (takesNumber(question) && medianEstimate(series))
    return sayNumbers(t, series, { unit: say(question.unit, locale), whom: whomOf(view, locale) }, locale)
  if (takesNumber(question) && median?.q1 !== undefined && median.q3 !== undefined) {
    const range = `${number(median.q1, locale)}${EN_DASH}${number(median.q3, locale)}`
    return t('ledeNumber', { base, range, unit: say(question.unit, locale), mean: number(mean?.unweighted ?? 0, locale) })
  }
  if (series.counts.options.length === 0) return t('ledeAnswered', { base })
  const ranked = [...series.counts.options].sort((a, b) => b.count - a.count)
  const many = series.counts.options.length > 3
  const shown = many ? ranked.slice(0, 3) : series.counts.options
  const items = shown.map(({ option, count }) => {
    const words = quoted(optionLabel(question, option, locale), locale)
    return many ? `${words} (${count})` : `${count} ${words}`
  })
  const key = many ? 'ledeCommonest' : 'ledeOptions'
  return [t(key, { base, list: list(items) }), ...before(t, view, row)].join(' ')
}
