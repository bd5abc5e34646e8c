import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { percentNumber, percentRange } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { QuestionView } from '@/results/story/question-view'
import type { TrendChoice } from '@/results/story/trend-choice'
import type { TrendFigure } from '@/results/story/trend-figures'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { shareNumber } from '@/results/words/share-text'
import { whomOf } from '@/results/words/whom'

interface TrendTableProps {
  view: QuestionView
  choice: TrendChoice
  figures: readonly TrendFigure[]
  locale: Locale
}

/** The figures of the drawing round by round: who answered, the estimate with its interval, the respondents' share. Newest first. */
export async function TrendTable({ view, choice: { row, options }, figures, locale }: TrendTableProps) {
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const { question } = view
  const label = hasRows(question) ? seriesLabel(question, row.series.row, locale) : say(question.label, locale)
  const relations = { exact: undefined, about: 'about', under: 'under', over: 'over' } as const
  const plainOf = (each: TrendFigure): string => {
    if (each.kind === 'asked') return each.plain ? shareNumber(each.plain.count, each.plain.share, each.plain.counts) : chart('notAsked')
    const relation = relations[each.figure.relation]
    const share = percentNumber(each.figure.share)
    return relation ? chart(relation, { share }) : share
  }
  return (
    <>
      <Table label={chart('tableLabel', { label, options: optionPhrase(question, options, locale) })}>
        <thead>
          <tr>
            <th scope="col">{chart('columnRound')}</th>
            <NumberHead>{t('columnBase')}</NumberHead>
            <NumberHead>{t('columnEstimate', { whom: whomOf(view, locale) })}</NumberHead>
            <NumberHead>{chart('columnInterval')}</NumberHead>
            <NumberHead>{t('columnPlain')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {figures.toReversed().map((each) => (
            <tr key={each.round}>
              <th scope="row">{each.kind === 'published' ? `${each.round}*` : each.round}</th>
              <NumberCell>{each.kind === 'asked' && each.plain ? String(each.plain.counts.base) : '–'}</NumberCell>
              <NumberCell strong>{each.kind === 'asked' && each.estimate !== null ? percentNumber(each.estimate) : '–'}</NumberCell>
              <NumberCell>{each.kind === 'asked' && each.interval ? percentRange(...each.interval) : '–'}</NumberCell>
              <NumberCell>{plainOf(each)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {figures.some(({ kind }) => kind === 'published') ? <p className="xs muted">{chart('publishedNote')}</p> : null}
    </>
  )
}
