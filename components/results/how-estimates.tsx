import { getTranslations } from 'next-intl/server'
import { decimal, percent, percentSpan } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import type { Estimates } from '@/results/analysis/estimates'
import { intervalOf } from '@/results/story/figures'
import type { SeriesView } from '@/results/story/question-view'
import type { RoundSummary } from '@/results/summary'

interface HowEstimatesProps {
  summary: RoundSummary
  row: SeriesView
  locale: Locale
  /** As `whomOf` says. */
  whom: string
  /** The answers of the headline figure as a phrase. */
  options: string | undefined
}

type Cell = Estimates['cells'][number]

/** Weights with the real cells, the interval, who is missing, and the residents' share. */
export async function HowEstimates({ summary, row: { series }, locale, whom, options }: HowEstimatesProps) {
  const t = await getTranslations('results')
  const register = await getTranslations('register')
  if (!series.estimates) return null
  const protection = await getTranslations('protection')
  const { estimates, residents, change, withheld, silent } = series
  const { rIndicator } = summary
  const { populationCovered } = summary.response
  const nameOf = ({ cell }: Cell) =>
    cell
      .split('+')
      .map((each) => sizeClassName(register, summary.sizeLimits, Number.parseInt(each, 10)))
      .join(' + ')
  const list = estimates.cells.map((cell) => t('howCell', { classes: nameOf(cell), m: cell.m, N: cell.N })).join('; ')
  const headline = series.counts.headline?.options ?? []
  const ofResidents = headline.length === 1 ? residents.find(({ option }) => option === headline[0]) : undefined
  const interval = intervalOf(ofResidents)
  return (
    <>
      {estimates.tooFew ? <p>{t('howTooFew')}</p> : <p>{t('howEstimate', { cells: estimates.cells.length, list, whom })}</p>}
      {estimates.estimator === 'ratio' ? <p>{t('howRatio')}</p> : null}
      {estimates.tooFew ? null : <p>{t('howInterval')}</p>}
      {populationCovered !== null && rIndicator !== null ? (
        <p>{t('howQuality', { covered: percent(populationCovered, locale), r: decimal(rIndicator, 2, locale) })}</p>
      ) : null}
      {ofResidents?.est != null && options ? (
        <p>
          {t('howResidents', {
            share: percent(ofResidents.est, locale),
            options,
            interval: interval ? percentSpan(...interval, locale) : 'none',
          })}
        </p>
      ) : null}
      {ofResidents?.est != null && silent.length > 0 ? (
        <p>
          {protection('silentCity', {
            count: silent.length,
            share: percent(
              silent.reduce((sum, each) => sum + each, 0),
              locale,
            ),
          })}
        </p>
      ) : null}
      {change ? <p>{t('howChange')}</p> : null}
      <p>{t('howWords')}</p>
      {withheld ? (
        <p>
          {protection('estimatesHidden')} {protection('noResidents')}
        </p>
      ) : null}
    </>
  )
}
