import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { type Locale, say } from '@/questionnaire/text'
import { headlineShare } from '@/results/story/finding'
import { previousPoint, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { shareNumber } from '@/results/words/share-text'
import { MatrixHead } from './matrix-head'

const earlierShare = ({ rounds }: SeriesView, headline: readonly string[]): string => {
  const before = previousPoint(rounds)?.series
  const share = headlineShare(before, headline)
  return before && share !== null ? shareNumber(Math.round(share * before.counts.base), share, before.counts) : '–'
}

/** Every row of a matrix: shares of its answers and the round before's headline figure, then the counts they come from. */
export async function MatrixTable({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const first = rows[0]
  const earlier = first && previousPoint(first.rounds)
  const headline = first?.series.counts.headline?.options ?? []
  const options = first?.series.counts.options.map(({ option }) => option) ?? []
  const label = t('tableLabel', { label: say(question.label, locale) })
  const name = (row: SeriesView) => <th scope="row">{seriesLabel(question, row.series.row, locale)}</th>
  return (
    <div className="stack">
      <Table label={label} width="l">
        <MatrixHead question={question} options={options} of="columnOptionShare" locale={locale}>
          {earlier ? (
            <NumberHead>
              {t('columnEarlierHeadline', { round: earlier.round, options: optionPhrase(question, headline, locale) })}
            </NumberHead>
          ) : null}
        </MatrixHead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.series.key}>
              {name(row)}
              {row.series.counts.options.map((each) => (
                <NumberCell key={each.option} strong={headline.includes(each.option)}>
                  {shareNumber(each.count, each.share, row.series.counts)}
                </NumberCell>
              ))}
              {earlier ? <NumberCell>{earlierShare(row, headline)}</NumberCell> : null}
            </tr>
          ))}
        </tbody>
      </Table>
      <Table label={t('countsLabel', { label: say(question.label, locale) })} width="l">
        <MatrixHead question={question} options={options} of="columnOptionCount" locale={locale}>
          <NumberHead>{t('columnBase')}</NumberHead>
          <NumberHead>{t('rowMissing')}</NumberHead>
        </MatrixHead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.series.key}>
              {name(row)}
              {row.series.counts.options.map((each) => (
                <NumberCell key={each.option}>{String(each.count)}</NumberCell>
              ))}
              <NumberCell>{String(row.series.counts.base)}</NumberCell>
              <NumberCell>{String(row.series.counts.itemMissing)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
