import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { decimal, EN_DASH, number, signed } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { intervalOf } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import { sayChange } from '@/results/words/change/say-change'
import { whomOf } from '@/results/words/whom'

const point = (est: number | null) => ({ est, ciLow: null, ciHigh: null })

/** Mean and median of all municipalities with their intervals beside those of the answers, and the change of the mean. */
export async function NumberEstimates({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const [row] = view.rows
  const { estimates, change } = row?.series ?? {}
  if (!row || !estimates || (!estimates.mean && !estimates.median)) return null
  const isScale = isGraded(view.question)
  const two = (value: number) => decimal(value, 2, locale)
  const own = (value: number) => (isScale ? two(value) : number(value, locale))
  const range = (ends: readonly number[] | undefined, write: (value: number) => string) => ends?.map(write).join(EN_DASH) ?? '–'
  const figure = (value: number | null | undefined, write: (value: number) => string) => (value == null ? '–' : write(value))
  const { mean, median } = estimates
  const lines = [
    { label: t('rowMean'), plain: row.series.counts.mean?.unweighted, estimate: mean, write: two, change: change?.mean ?? null },
    ...(isScale
      ? []
      : [{ label: t('rowMedian'), plain: row.series.counts.median?.unweighted, estimate: median, write: own, change: null }]),
    ...(isScale || !median
      ? []
      : [
          { label: t('rowLowerQuartile'), plain: row.series.counts.median?.q1, estimate: point(median.q1), write: own, change: null },
          { label: t('rowUpperQuartile'), plain: row.series.counts.median?.q3, estimate: point(median.q3), write: own, change: null },
        ]),
  ].filter(({ estimate }) => estimate?.est != null)
  if (lines.length === 0) return null
  return (
    <Table label={t('averagesLabel', { label: say(view.question.label, locale) })} width="l">
      <thead>
        <tr>
          <th scope="col">{takesNumber(view.question) ? t('columnFigure', { unit: say(view.question.unit, locale) }) : t('columnMean')}</th>
          <NumberHead>{t('columnPlainFigure')}</NumberHead>
          <NumberHead>{t('columnEstimateFigure', { whom: whomOf(view, locale) })}</NumberHead>
          <NumberHead>{t('columnInterval')}</NumberHead>
          {change?.mean ? (
            <>
              <NumberHead>{change.from}</NumberHead>
              <th scope="col">{t('columnChangeWord')}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, plain, estimate, write, change: moved }) => {
          const word = moved && sayChange({ change: moved }, locale)
          const diff = moved?.crossSection.diff
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <NumberCell>{figure(plain, write)}</NumberCell>
              <NumberCell strong>{figure(estimate?.est, write)}</NumberCell>
              <NumberCell>{range(intervalOf(estimate), write)}</NumberCell>
              {change?.mean ? (
                <>
                  <NumberCell>{figure(moved?.crossSection.est1, write)}</NumberCell>
                  <td>{word && diff != null ? `${signed(diff, 2, locale)}, ${word}` : '–'}</td>
                </>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
