import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { percentNumber, percentRange } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, picksOne } from '@/questionnaire/types/abilities'
import { headlineEstimate, intervalOf, smallBase } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import type { QuestionView } from '@/results/story/question-view'
import { sayChange } from '@/results/words/change/say-change'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { shareNumber } from '@/results/words/share-text'
import styles from './glance-table.module.css'

interface GlanceTableProps {
  views: readonly QuestionView[]
  round: string
  /** Code of the round before, where there is one. */
  earlier: string | undefined
  hrefOf: (question: string) => string
  locale: Locale
}

/** "Luvut yhdellä silmäyksellä": every headline figure of the round beside the round before. */
export async function GlanceTable({ views, round, earlier, hrefOf, locale }: GlanceTableProps) {
  const t = await getTranslations('results')
  const rows = views.flatMap((view) =>
    view.rows.flatMap((row) => (row.series.counts.headline ? [{ ...view, ...row, headline: row.series.counts.headline }] : [])),
  )
  return (
    <Table label={t('glanceTitle')} width="xl">
      <thead>
        <tr>
          <th scope="col">{t('columnMatter')}</th>
          {earlier ? <NumberHead>{t('columnEstimateRound', { round: earlier })}</NumberHead> : null}
          <NumberHead>{t('columnEstimateRound', { round })}</NumberHead>
          <NumberHead>{t('columnInterval')}</NumberHead>
          <th scope="col">{t('columnChangeWord')}</th>
          <NumberHead>{t('columnPlain')}</NumberHead>
          <NumberHead>{t('columnBase')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ question, series, headline }) => {
          const { counts } = series
          const isSmall = counts.base < smallBase && counts.base < counts.N
          const estimate = isSmall ? null : headlineEstimate(series, headline.options)
          const interval = intervalOf(estimate)
          const change = series.change?.from === earlier ? series.change?.headline : null
          const before = change?.crossSection.est1
          return (
            <tr key={series.key}>
              <th scope="row">
                <a href={hrefOf(question.key)}>{seriesLabel(question, series.row, locale)}</a>
                {picksOne(question) && isOrdered(question) ? null : (
                  <small className={styles.options}>
                    {hasRows(question) ? `${say(question.label, locale)}: ` : ''}
                    {optionPhrase(question, headline.options, locale)}
                  </small>
                )}
              </th>
              {earlier ? <NumberCell>{before == null ? '–' : percentNumber(before)}</NumberCell> : null}
              <NumberCell strong>{estimate?.est == null ? '–' : percentNumber(estimate.est)}</NumberCell>
              <NumberCell>{interval ? percentRange(...interval) : '–'}</NumberCell>
              <td>{(change && sayChange({ change }, locale)) ?? '–'}</td>
              <NumberCell>{shareNumber(headline.count, headline.share, counts)}</NumberCell>
              <NumberCell>{String(counts.base)}</NumberCell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
