import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { benchmarkTexts } from '@/messages/benchmark-texts'
import { comparedTable, type OfQuestion } from '@/results/words/benchmark/comparison-table'
import styles from './benchmark.module.css'

/** A question's answers as a table, the reader's own beside each group's. */
export function ComparisonTable({ label, ...of }: OfQuestion & { label: string }) {
  const t = benchmarkTexts(of.locale)
  const table = comparedTable(of)
  if (!table) return null
  return (
    <Table label={label} caption={table.caption} width="m">
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          <th scope="col">{t('ownColumn')}</th>
          {of.comparisons[0]?.groups.map(({ group }, at) => (
            <NumberHead key={group}>{table.head[at]}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, name, own, isOwn, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{isOwn ? <span className={styles.own}>{own}</span> : own}</td>
            {of.comparisons[0]?.groups.map(({ group }, at) => (
              <NumberCell key={group}>{cells[at] ?? '–'}</NumberCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
