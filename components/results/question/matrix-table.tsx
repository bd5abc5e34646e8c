import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { type Locale, say } from '@/questionnaire/text'
import { headlineShare } from '@/results/finding'
import { previousPoint, type QuestionView } from '@/results/question-view'
import { optionLabel, optionPhrase, seriesLabel } from '../label'
import { shareNumber } from '../share-text'

/** Every row of a matrix: shares of its answers, how many answered, and the round before's headline figure. */
export async function MatrixTable({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const first = rows[0]
  const earlier = first && previousPoint(first.rounds)
  const headline = first?.series.headline?.options ?? []
  return (
    <Table label={t('tableLabel', { label: say(question.label, locale) })} width="l">
      <thead>
        <tr>
          <th scope="col">{t('columnRow')}</th>
          {first?.series.options.map(({ option }) => (
            <NumberHead key={option}>{t('columnOptionShare', { option: optionLabel(question, option, locale) })}</NumberHead>
          ))}
          <NumberHead>{t('columnBase')}</NumberHead>
          <NumberHead>{t('rowMissing')}</NumberHead>
          {earlier ? (
            <NumberHead>
              {t('columnEarlierHeadline', { round: earlier.round, options: optionPhrase(question, headline, locale) })}
            </NumberHead>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ series, rounds }) => {
          const before = previousPoint(rounds)?.series
          const share = headlineShare(before, headline)
          return (
            <tr key={series.key} id={series.row}>
              <th scope="row">{seriesLabel(question, series.row, locale)}</th>
              {series.options.map((each) => (
                <NumberCell key={each.option} strong={headline.includes(each.option)}>
                  {shareNumber(each.count, each.share, series)}
                </NumberCell>
              ))}
              <NumberCell>{String(series.base)}</NumberCell>
              <NumberCell>{String(series.itemMissing)}</NumberCell>
              {earlier ? (
                <NumberCell>{before && share !== null ? shareNumber(Math.round(share * before.base), share, before) : '–'}</NumberCell>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
