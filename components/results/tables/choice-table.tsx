import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { isGraded } from '@/questionnaire/types/abilities'
import type { SeriesCounts } from '@/results/series/count-series'
import type { QuestionView } from '@/results/story/question-view'
import { optionLabel } from '@/results/words/label'
import { shareNumber } from '@/results/words/share-text'

const shareIn = (counts: SeriesCounts, option: string): string => {
  const own = counts.options.find((each) => each.option === option)
  return own ? shareNumber(own.count, own.share, counts) : '–'
}

/** Counts and shares of a choice or scale, earlier rounds beside, newest first; the numbers of the base below. */
export async function ChoiceTable({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const own = rows[0]?.series.counts
  const rounds = (rows[0]?.rounds ?? []).flatMap(({ round, series }) => (series ? [{ round, counts: series.counts }] : [])).toReversed()
  if (!own) return null
  const below: [string, (counts: SeriesCounts) => string][] = [
    ...(isGraded(question)
      ? ([
          [t('rowMean'), ({ mean }) => (mean ? number(mean.unweighted, locale) : '–')],
          [t('rowMedian'), ({ median }) => (median ? number(median.unweighted, locale) : '–')],
        ] as [string, (counts: SeriesCounts) => string][])
      : []),
    [t('rowMissing'), ({ itemMissing }) => String(itemMissing)],
    ...(rounds.some(({ counts }) => counts.skipped > 0)
      ? ([[t('rowSkipped'), ({ skipped }) => String(skipped)]] as [string, (counts: SeriesCounts) => string][])
      : []),
  ]
  return (
    <Table label={t('tableLabel', { label: say(question.label, locale) })} width="m">
      <thead>
        <tr>
          <th scope="col">{t('columnOption')}</th>
          <NumberHead>{t('columnCount', { round: rounds[0]?.round ?? '' })}</NumberHead>
          {rounds.map(({ round }) => (
            <NumberHead key={round}>{t('columnShare', { round })}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {own.options.map(({ option, count }) => (
          <tr key={option}>
            <th scope="row">{optionLabel(question, option, locale)}</th>
            <NumberCell>{String(count)}</NumberCell>
            {rounds.map(({ round, counts }, index) => (
              <NumberCell key={round} strong={index === 0}>
                {shareIn(counts, option)}
              </NumberCell>
            ))}
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{t('rowBase')}</th>
          <NumberCell>{String(own.base)}</NumberCell>
          {rounds.map(({ round, counts }) => (
            <NumberCell key={round}>{String(counts.base)}</NumberCell>
          ))}
        </TableRow>
        {below.map(([label, value], at) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <NumberCell>{isGraded(question) && at < 2 ? '' : value(own)}</NumberCell>
            {rounds.map(({ round, counts }) => (
              <NumberCell key={round}>{value(counts)}</NumberCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
