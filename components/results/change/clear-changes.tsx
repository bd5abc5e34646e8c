import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { decimal, percentNumber, signed } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { picksSeveral } from '@/questionnaire/types/abilities'
import type { ClearChanges, Compared } from '@/results/story/clear-changes'
import { optionLabel, seriesLabel } from '@/results/words/label'

const most = 5

interface ClearChangesTableProps {
  changes: ClearChanges
  round: string
  hrefOf: (question: string) => string
  locale: Locale
}

/** At most five clear changes of all municipalities since the round before, the clearest first, and how many were compared. */
export async function ClearChangesTable({ changes: { clear, comparisons }, round, hrefOf, locale }: ClearChangesTableProps) {
  const t = await getTranslations('results')
  const shown = clear.slice(0, most)
  const labelOf = (each: Compared) => {
    const { question } = each.view
    const label = seriesLabel(question, each.row.series.row, locale)
    if (each.kind === 'mean') return t('changesMean', { label })
    return picksSeveral(question) ? `${label}: ${optionLabel(question, each.options[0] ?? '', locale)}` : label
  }
  const write = ({ kind }: Compared, value: number | null) =>
    value === null ? '–' : kind === 'mean' ? decimal(value, 2, locale) : percentNumber(value)
  return (
    <>
      {shown.length > 0 ? (
        <Table label={t('changesTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('changesColumn')}</th>
              <NumberHead>{shown[0]?.from ?? ''}</NumberHead>
              <NumberHead>{round}</NumberHead>
              <NumberHead>{t('columnChangeWord')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => {
              const { est1, est2, diff } = each.change.crossSection
              const isMean = each.kind === 'mean'
              return (
                <tr key={`${each.row.series.key}-${isMean ? '' : each.options.join()}`}>
                  <th scope="row">
                    <a href={hrefOf(each.view.question.key)}>{labelOf(each)}</a>
                  </th>
                  <NumberCell>{write(each, est1)}</NumberCell>
                  <NumberCell>{write(each, est2)}</NumberCell>
                  <NumberCell strong>{diff === null ? '–' : signed(isMean ? diff : 100 * diff, isMean ? 2 : 0, locale)}</NumberCell>
                </tr>
              )
            })}
          </tbody>
        </Table>
      ) : null}
      <p className="xs">{t('changesNote', { count: comparisons })}</p>
    </>
  )
}
