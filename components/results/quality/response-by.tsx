import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { Response } from '@/results/response/response'
import type { Variable } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { classNames } from '@/results/words/class-names'

export const responseLists = {
  sizeClass: 'bySizeClass',
  region: 'byRegion',
  language: 'byLanguage',
  group: 'byGroup',
} as const satisfies Record<Variable, keyof Response>

interface ResponseByProps {
  summary: Pick<RoundSummary, 'response' | 'sizeLimits'>
  variable: Variable
  title: string
  /** Over the names of the classes. */
  head: string
  /** Does the title stand over the table, and the whole country below it? */
  isCaptioned?: boolean
  hasTotal?: boolean
  locale: Locale
}

/** How many municipalities of each class answered. */
export async function ResponseBy({ summary, variable, title, head, isCaptioned = false, hasTotal = true, locale }: ResponseByProps) {
  const { response, sizeLimits } = summary
  const t = await getTranslations('results')
  const nameOf = classNames(variable, sizeLimits, resultTexts(locale))
  const cells = ({ N, respondents, rate }: Pick<Response, 'N' | 'respondents'> & { rate: number | null }) => (
    <>
      <NumberCell>{String(N)}</NumberCell>
      <NumberCell>{String(respondents)}</NumberCell>
      <NumberCell>{percent(rate ?? 0, locale)}</NumberCell>
    </>
  )
  return (
    <Table label={title} {...(isCaptioned ? { caption: title } : {})}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <NumberHead>{t('columnMunicipalities')}</NumberHead>
          <NumberHead>{t('columnAnswered')}</NumberHead>
          <NumberHead>{t('columnRate')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {response[responseLists[variable]].map((each) => (
          <tr key={each.value}>
            <th scope="row">{nameOf(each.value)}</th>
            {cells(each)}
          </tr>
        ))}
        {hasTotal ? (
          <TableRow kind="total">
            <th scope="row">{t('wholeCountry')}</th>
            {cells(response)}
          </TableRow>
        ) : null}
      </tbody>
    </Table>
  )
}
