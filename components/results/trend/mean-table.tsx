import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { decimal, EN_DASH } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { intervalOf } from '@/results/story/figures'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { roundLabel } from '@/results/words/label'
import { whomOf } from '@/results/words/whom'

/** Means round by round: who answered, the estimate with its interval, the respondents' mean. Newest first; nothing with one estimate. */
export async function MeanTable({ view, row, locale }: { view: QuestionView; row: SeriesView; locale: Locale }) {
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const { question } = view
  const two = (value: number | null | undefined) => (value == null ? '–' : decimal(value, 2, locale))
  const lines = row.rounds.flatMap(({ round, series }) => {
    const { mean } = series?.estimates ?? {}
    const plain = series?.counts.mean
    if (!series || !mean || !plain) return []
    const interval = intervalOf(mean)?.map(two).join(EN_DASH) ?? '–'
    return [
      { label: roundLabel(round, series, question, locale), base: series.counts.base, est: mean.est, interval, plain: plain.unweighted },
    ]
  })
  if (lines.filter(({ est }) => est !== null).length < 2) return null
  return (
    <Table label={chart('meansLabel', { label: say(question.label, locale) })}>
      <thead>
        <tr>
          <th scope="col">{chart('columnRound')}</th>
          <NumberHead>{t('columnBase')}</NumberHead>
          <NumberHead>{t('columnEstimateFigure', { whom: whomOf(view, locale) })}</NumberHead>
          <NumberHead>{chart('columnInterval')}</NumberHead>
          <NumberHead>{t('columnPlainFigure')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {lines.toReversed().map(({ label, base, est, interval, plain }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <NumberCell>{String(base)}</NumberCell>
            <NumberCell strong>{two(est)}</NumberCell>
            <NumberCell>{interval}</NumberCell>
            <NumberCell>{two(plain)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
