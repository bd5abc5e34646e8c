import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { decimal, percentNumber, signed } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { ClearChanges, Compared } from '@/results/story/clear-changes'
import { optionLabel, seriesLabel } from '@/results/words/label'

/** How many are shown at once; the others on demand. */
const first = 5

interface ClearChangesTableProps {
  changes: ClearChanges
  round: string
  hrefOf: (question: string) => string
  locale: Locale
}

/** All clear changes of all municipalities since the round before, the clearest first, and how many figures were compared. */
export async function ClearChangesTable({ changes: { clear, comparisons }, ...rest }: ClearChangesTableProps) {
  const t = await getTranslations('results')
  const others = clear.slice(first)
  return (
    <>
      {clear.length > 0 ? <ChangesTable label={t('changesTitle')} changes={clear.slice(0, first)} {...rest} /> : null}
      {others.length > 0 ? (
        <details>
          <summary className="small">{t('changesAll', { count: others.length })}</summary>
          <ChangesTable label={t('changesAll', { count: others.length })} changes={others} {...rest} />
        </details>
      ) : null}
      <p className="xs">{t('changesNote', { count: comparisons })}</p>
    </>
  )
}

interface ChangesTableProps extends Omit<ClearChangesTableProps, 'changes'> {
  label: string
  changes: readonly Compared[]
}

async function ChangesTable({ label, changes, round, hrefOf, locale }: ChangesTableProps) {
  const t = await getTranslations('results')
  const labelOf = (each: Compared) => {
    const { question } = each.view
    const of = seriesLabel(question, each.row.series.row, locale)
    return each.kind === 'mean' ? t('changesMean', { label: of }) : `${of}: ${optionLabel(question, each.option, locale)}`
  }
  const write = ({ kind }: Compared, value: number | null) =>
    value === null ? '–' : kind === 'mean' ? decimal(value, 2, locale) : percentNumber(value)
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t('changesColumn')}</th>
          <NumberHead>{changes[0]?.from ?? ''}</NumberHead>
          <NumberHead>{round}</NumberHead>
          <NumberHead>{t('columnChangeWord')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {changes.map((each) => {
          const { est1, est2, diff } = each.change.crossSection
          const isMean = each.kind === 'mean'
          return (
            <tr key={`${each.row.series.key}-${isMean ? '' : each.option}`}>
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
  )
}
