import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { percentNumber } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import { type DrawnShares, drawnShares } from '@/results/story/drawn-shares'
import type { QuestionView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'
import { optionLabel, seriesLabel } from '@/results/words/label'
import { BinsTable } from './bins-table'
import { MatrixHead } from './matrix-head'

const figureOf = ({ shares }: DrawnShares, option: string): string => {
  const share = shares.find((each) => each.option === option)?.share ?? null
  return share === null ? '–' : percentNumber(share)
}

interface DrawnTableProps {
  view: QuestionView
  whose: Whose
  locale: Locale
}

/**
 * The figures that the chart draws, each as the chart has it: answers by round, newest first, or a matrix's answers by row. Nothing of
 * those who answered: the table of their counts and shares is on the page anyway.
 */
export async function DrawnTable({ view, whose, locale }: DrawnTableProps) {
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const { question } = view
  const { distribution } = view.rows[0]?.series.counts ?? {}
  if (takesNumber(question) && distribution) return <BinsTable question={question} distribution={distribution} locale={locale} />
  const drawn = whose === 'respondents' ? [] : drawnShares(view, whose)
  const options = drawn[0]?.shares.map(({ option }) => option) ?? []
  if (options.length === 0) return null
  const label = chart('drawnLabel', { label: say(question.label, locale) })
  if (hasRows(question))
    return (
      <Table label={label} width="l">
        <MatrixHead question={question} options={options} of="columnOptionShare" locale={locale}>
          <NumberHead>{t('columnBase')}</NumberHead>
        </MatrixHead>
        <tbody>
          {drawn.map((each) => (
            <tr key={each.row}>
              <th scope="row">{seriesLabel(question, each.row, locale)}</th>
              {options.map((option) => (
                <NumberCell key={option}>{figureOf(each, option)}</NumberCell>
              ))}
              <NumberCell>{String(each.base)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
    )
  const rounds = drawn.toReversed()
  const table = (
    <Table label={label} {...(rounds.length > 2 ? { width: 'm' } : {})}>
      <thead>
        <tr>
          <th scope="col">{t('columnOption')}</th>
          {rounds.map(({ round }) => (
            <NumberHead key={round}>{t('columnShare', { round })}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option}>
            <th scope="row">{optionLabel(question, option, locale)}</th>
            {rounds.map((each, at) => (
              <NumberCell key={each.round} strong={at === 0}>
                {figureOf(each, option)}
              </NumberCell>
            ))}
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{t('rowBase')}</th>
          {rounds.map(({ round, base }) => (
            <NumberCell key={round}>{String(base)}</NumberCell>
          ))}
        </TableRow>
      </tbody>
    </Table>
  )
  // Two columns across a whole page would stand too far from their names.
  return rounds.length > 2 ? table : <div className="running">{table}</div>
}
