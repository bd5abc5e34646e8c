import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { Response } from '@/results/response/response'
import type { Variable } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { classNames } from '@/results/words/class-names'

const rates = {
  sizeClass: 'bySizeClass',
  region: 'byRegion',
  language: 'byLanguage',
  group: 'byGroup',
} as const satisfies Record<Variable, keyof Response>

interface ResponseByProps {
  summary: Pick<RoundSummary, 'response' | 'sizeLimits'>
  variable: Variable
  locale: Locale
}

/** How many municipalities of each class answered, and of the whole country. */
export async function ResponseBy({ summary: { response, sizeLimits }, variable, locale }: ResponseByProps) {
  const t = await getTranslations('publicPages.quality')
  const results = await getTranslations('results')
  const nameOf = classNames(variable, sizeLimits, resultTexts(locale))
  const title = t(rates[variable])
  return (
    <Table label={title} caption={title}>
      <thead>
        <tr>
          <th scope="col">{t('columnClass')}</th>
          <NumberHead>{t('columnMunicipalities')}</NumberHead>
          <NumberHead>{t('columnAnswered')}</NumberHead>
          <NumberHead>{t('columnRate')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {response[rates[variable]].map(({ value, N, respondents, rate }) => (
          <tr key={value}>
            <th scope="row">{nameOf(value)}</th>
            <NumberCell>{String(N)}</NumberCell>
            <NumberCell>{String(respondents)}</NumberCell>
            <NumberCell>{percent(rate)}</NumberCell>
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{results('wholeCountry')}</th>
          <NumberCell>{String(response.N)}</NumberCell>
          <NumberCell>{String(response.respondents)}</NumberCell>
          <NumberCell>{percent(response.rate ?? 0)}</NumberCell>
        </TableRow>
      </tbody>
    </Table>
  )
}
