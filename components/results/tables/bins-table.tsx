import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { EN_DASH, number } from '@/messages/numbers/format'
import type { NumberQuestion } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import type { Distribution } from '@/results/series/bins'

interface BinsTableProps {
  question: NumberQuestion
  distribution: Distribution
  locale: Locale
}

/** The columns of a histogram as numbers: how many answers lie in each class, and how many beyond the last. */
export async function BinsTable({ question, distribution: { bins, above }, locale }: BinsTableProps) {
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const write = (value: number) => number(value, locale)
  const isWhole = question.decimals === 0
  const classOf = ({ from, to }: { from: number; to: number }) => {
    if (!isWhole) return chart('classBelow', { from: write(from), to: write(to) })
    return to - from === 1 ? write(from) : `${write(from)}${EN_DASH}${write(to - 1)}`
  }
  const limit = write(bins.at(-1)?.to ?? 0)
  const rows = [
    ...bins.map((bin) => [classOf(bin), bin.count] as const),
    ...(above > 0 ? [[chart('classFrom', { limit }), above] as const] : []),
  ]
  return (
    <div className="running">
      <Table label={chart('drawnLabel', { label: say(question.label, locale) })}>
        <thead>
          <tr>
            <th scope="col">{t('columnFigure', { unit: say(question.unit, locale) })}</th>
            <NumberHead>{chart('columnAnswers')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, count]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <NumberCell>{String(count)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
