import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { RegionCount } from '@/results/story/region-counts'

interface RegionCountsTableProps {
  label: string
  regions: readonly RegionCount[]
  /** The answers counted, as a phrase. */
  options: string
  nameOf: (region: string) => string
}

/** The figures of a map of answers, folded. */
export async function RegionCountsTable({ label, regions, options, nameOf }: RegionCountsTableProps) {
  const t = await getTranslations('overview')
  const results = await getTranslations('results')
  return (
    <details>
      <summary className="small">{results('table')}</summary>
      <Table label={label}>
        <thead>
          <tr>
            <th scope="col">{results('byRegion')}</th>
            <NumberHead>{results('columnMunicipalities')}</NumberHead>
            <NumberHead>{results('columnAnswered')}</NumberHead>
            <NumberHead>{t('mapColumnChose', { options })}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {regions.map(({ region, N, base, count }) => (
            <tr key={region}>
              <th scope="row">{nameOf(region)}</th>
              <NumberCell>{String(N)}</NumberCell>
              <NumberCell>{String(base)}</NumberCell>
              <NumberCell>{String(count)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
