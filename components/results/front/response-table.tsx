import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { percent } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import type { RoundSummary } from '@/results/summary'

/** Who answered, by size class. */
export async function ResponseTable({ summary }: { summary: RoundSummary }) {
  const t = await getTranslations('results')
  const register = await getTranslations('register')
  const { response, sizeLimits } = summary
  return (
    <Table label={t('responseTable')}>
      <thead>
        <tr>
          <th scope="col">{t('columnSizeClass')}</th>
          <NumberHead>{t('columnMunicipalities')}</NumberHead>
          <NumberHead>{t('columnAnswered')}</NumberHead>
          <NumberHead>{t('columnRate')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {response.bySizeClass.map(({ value, N, respondents, rate }) => (
          <tr key={value}>
            <th scope="row">{sizeClassName(register, sizeLimits, Number(value))}</th>
            <NumberCell>{String(N)}</NumberCell>
            <NumberCell>{String(respondents)}</NumberCell>
            <NumberCell>{percent(rate)}</NumberCell>
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{t('wholeCountry')}</th>
          <NumberCell>{String(response.N)}</NumberCell>
          <NumberCell>{String(response.respondents)}</NumberCell>
          <NumberCell>{percent(response.rate ?? 0)}</NumberCell>
        </TableRow>
      </tbody>
    </Table>
  )
}
