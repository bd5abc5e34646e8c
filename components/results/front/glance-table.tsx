import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { type Locale, say } from '@/questionnaire/text'
import { headlineShare, isOrdered } from '@/results/story/finding'
import { previousPoint, type QuestionView } from '@/results/story/question-view'
import { optionPhrase, seriesLabel } from '../label'
import { shareNumber } from '../share-text'
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
    view.rows.flatMap((row) => (row.series.headline ? [{ ...view, ...row, headline: row.series.headline }] : [])),
  )
  return (
    <Table label={t('glanceTitle')} width="m">
      <thead>
        <tr>
          <th scope="col">{t('columnMatter')}</th>
          {earlier ? <NumberHead>{t('columnShare', { round: earlier })}</NumberHead> : null}
          <NumberHead>{t('columnShare', { round })}</NumberHead>
          <NumberHead>{t('columnBase')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ question, series, rounds, headline }) => {
          const before = previousPoint(rounds)
          const share = before?.round === earlier ? headlineShare(before?.series, headline.options) : null
          return (
            <tr key={series.key}>
              <th scope="row">
                <a href={hrefOf(question.key)}>{seriesLabel(question, series.row, locale)}</a>
                {question.type === 'single' && isOrdered(question) ? null : (
                  <small className={styles.options}>
                    {question.type === 'matrix' ? `${say(question.label, locale)}: ` : ''}
                    {optionPhrase(question, headline.options, locale)}
                  </small>
                )}
              </th>
              {earlier ? (
                <NumberCell>
                  {share === null || !before?.series ? '–' : shareNumber(Math.round(share * before.series.base), share, before.series)}
                </NumberCell>
              ) : null}
              <NumberCell strong>{shareNumber(headline.count, headline.share, series)}</NumberCell>
              <NumberCell>{String(series.base)}</NumberCell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
