import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { SeriesCounts } from '@/results/series/count-series'
import type { QuestionView } from '@/results/story/question-view'
import { roundLabel } from '@/results/words/label'

/** Median, quartiles and mean of a number, or how many wrote a text or date; earlier rounds beside, newest first. */
export async function NumberTable({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const rounds = (rows[0]?.rounds ?? [])
    .flatMap(({ round, series }) => (series ? [{ round: roundLabel(round, series, question, locale), counts: series.counts }] : []))
    .toReversed()
  const figure = (value: number | undefined) => (value === undefined ? '–' : number(value, locale))
  const figures: [string, (counts: SeriesCounts) => number | undefined][] = [
    [t('rowMedian'), ({ median }) => median?.unweighted],
    [t('rowLowerQuartile'), ({ median }) => median?.q1],
    [t('rowUpperQuartile'), ({ median }) => median?.q3],
    [t('rowMean'), ({ mean }) => mean?.unweighted],
    [t('rowLeast'), ({ median }) => median?.min],
    [t('rowMost'), ({ median }) => median?.max],
  ]
  const shown = figures.filter(([, value]) => rounds.some(({ counts }) => value(counts) !== undefined))
  return (
    <Table label={t('tableLabel', { label: say(question.label, locale) })}>
      <thead>
        <tr>
          <th scope="col">{takesNumber(question) ? t('columnFigure', { unit: say(question.unit, locale) }) : t('columnOption')}</th>
          {rounds.map(({ round }) => (
            <NumberHead key={round}>{round}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {rounds.map(({ round, counts }, index) => (
              <NumberCell key={round} strong={index === 0}>
                {figure(value(counts))}
              </NumberCell>
            ))}
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{t('rowBase')}</th>
          {rounds.map(({ round, counts }) => (
            <NumberCell key={round}>{String(counts.base)}</NumberCell>
          ))}
        </TableRow>
        <tr>
          <th scope="row">{t('rowMissing')}</th>
          {rounds.map(({ round, counts }) => (
            <NumberCell key={round}>{String(counts.itemMissing)}</NumberCell>
          ))}
        </tr>
        {rounds.some(({ counts }) => counts.skipped > 0) ? (
          <tr>
            <th scope="row">{t('rowSkipped')}</th>
            {rounds.map(({ round, counts }) => (
              <NumberCell key={round}>{String(counts.skipped)}</NumberCell>
            ))}
          </tr>
        ) : null}
      </tbody>
    </Table>
  )
}
