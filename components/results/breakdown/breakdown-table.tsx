import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import { decimal, EN_DASH, percentNumber, percentRange } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, picksOne, takesNumber } from '@/questionnaire/types/abilities'
import type { BreakdownRow, Hidden, SeriesResult, Variable } from '@/results/series-result'
import { intervalOf, smallBase } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import type { RowNames } from '@/results/words/class-names'
import { optionLabel, optionPhrase, seriesLabel } from '@/results/words/label'

interface BreakdownTableProps {
  view: QuestionView
  variable: Variable
  /** Name of the variable. */
  by: string
  names: RowNames
  locale: Locale
}

type Column = { key: string; label: string; cell: (row: BreakdownRow, at: number) => Told; strong?: boolean }
type Told = string | Hidden
type Share = { count: number | null; est: number | null; ciLow: number | null; ciHigh: number | null; hidden?: Hidden } | null | undefined

const isWord = (told: Told): told is Hidden => told === 'few' || told === 'protected'

const shareCell = (share: Share, { base, N }: Pick<BreakdownRow, 'base' | 'N'>): Told => {
  if (share?.hidden) return share.hidden
  if (share?.est == null || base === null) return '–'
  return base < smallBase && base < N ? `${share.count}/${base}` : percentNumber(share.est)
}

const unbounded = { ciLow: null, ciHigh: null }

/** The whole country: estimated for all, or of protected questions the plain shares, as those of its rows are. */
function countryRow({ counts, estimates, withheld }: SeriesResult): BreakdownRow {
  const { N, respondents, base, options, headline, mean, median } = counts
  const row = { value: '', N, respondents, base }
  if (estimates && !withheld) return { ...row, ...estimates }
  const plain = (option: string, count: number, share: number | null) => ({ option, count, est: share, ...unbounded, display: null })
  return {
    ...row,
    options: options.map(({ option, count, share }) => plain(option, count, share)),
    headline: headline && plain('any', headline.count, headline.share),
    mean: mean && { est: mean.unweighted, ...unbounded },
    quartiles: median && { q1: median.q1 ?? null, median: median.unweighted, q3: median.q3 ?? null },
  }
}

type Quartile = 'q1' | 'median' | 'q3'

/** What a protected question tells of a class: its headline, and the mean or the quartiles. */
function protectedColumns({ view, variable, locale }: Omit<BreakdownTableProps, 'by' | 'names'>): Column[] {
  const { t } = resultTexts(locale)
  const { question, rows } = view
  const { counts } = rows[0]?.series ?? {}
  const average = (label: string, found: (row: BreakdownRow) => { hidden?: Hidden; value: number | null }, digits: number): Column => ({
    key: label,
    label,
    cell: (row) => {
      const { hidden, value } = found(row)
      return hidden ?? (value === null ? '–' : decimal(value, digits, locale))
    },
  })
  const quartile = (label: string, of: Quartile) => average(label, ({ quartiles }) => ({ ...quartiles, value: quartiles?.[of] ?? null }), 2)
  const quartiles = [quartile(t('rowLowerQuartile'), 'q1'), quartile(t('rowMedian'), 'median'), quartile(t('rowUpperQuartile'), 'q3')]
  const headline: Column | null = counts?.headline
    ? {
        key: 'headline',
        label: t('columnOptionShare', { option: optionPhrase(question, counts.headline.options, locale) }),
        cell: (row) => shareCell(row.headline, row),
        strong: true,
      }
    : null
  const isMeanTold = rows[0]?.series.breakdowns[variable].some(({ mean }) => mean?.est != null)
  const mean = isMeanTold ? [average(t('columnMean'), (row) => ({ ...row.mean, value: row.mean?.est ?? null }), 1)] : []
  return takesNumber(question) ? quartiles : [...(headline ? [headline] : []), ...mean]
}

/** Every class with its municipalities, answers and estimates; the whole country last. Of a matrix, the headline figure of each row. */
export async function BreakdownTable({ view, variable, by, names, locale }: BreakdownTableProps) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const [first] = rows
  if (!first?.series.estimates) return null
  const { counts, estimates, breakdowns, withheld } = first.series
  const words = await getTranslations('protection')
  const range = (share: Share) => {
    const interval = intervalOf(share)
    return interval ? percentRange(...interval) : '–'
  }
  const headlined = counts.headline?.options ?? []
  const meanColumns: Column[] = [
    {
      key: 'mean',
      label: t('columnMean'),
      cell: ({ mean }) => mean?.hidden ?? (mean?.est == null ? '–' : decimal(mean.est, 2, locale)),
      strong: true,
    },
    {
      key: 'mean-interval',
      label: t('columnInterval'),
      cell: ({ mean }) => (intervalOf(mean) ?? []).map((end) => decimal(end, 2, locale)).join(EN_DASH) || '–',
    },
  ]
  const optionColumns = counts.options.flatMap(({ option }, at): Column[] => {
    const label = t('columnOptionShare', { option: optionLabel(question, option, locale) })
    const share: Column = { key: option, label, cell: (row) => shareCell(row.options[at], row), strong: headlined.includes(option) }
    const interval: Column = { key: `${option}-interval`, label: t('columnInterval'), cell: (row) => range(row.options[at]) }
    return picksOne(question) && headlined.length === 1 && headlined[0] === option ? [share, interval] : [share]
  })
  const rowColumns = rows.map(({ series }): Column => {
    const label = t('columnOptionShare', { option: seriesLabel(question, series.row, locale) })
    const ownOf = (row: BreakdownRow) => series.breakdowns[variable].find(({ value }) => value === row.value) ?? row
    return {
      key: series.key,
      label,
      cell: (row) => {
        const own = row.value === '' ? countryRow(series) : ownOf(row)
        return shareCell(own.headline, own)
      },
    }
  })
  const ofOptions = [...(estimates.mean ? meanColumns : []), ...optionColumns]
  const columns = hasRows(question) ? rowColumns : withheld ? protectedColumns({ view, variable, locale }) : ofOptions
  const country = countryRow(first.series)
  const figure = (told: Told) => (isWord(told) ? words(told) : told)
  const cells = (row: BreakdownRow) => (
    <>
      <NumberCell>{String(row.N)}</NumberCell>
      <NumberCell quiet={row.base === null}>{row.base === null ? figure(row.hidden ?? 'protected') : String(row.base)}</NumberCell>
      {columns.map(({ key, cell, strong }, at) => {
        const told = cell(row, at)
        return (
          <NumberCell key={key} strong={strong === true && !isWord(told)} quiet={isWord(told)}>
            {figure(told)}
          </NumberCell>
        )
      })}
    </>
  )
  return (
    <Table label={t('breakdownTable', { label: say(question.label, locale), by })} width={columns.length > 4 ? 'xl' : 'l'}>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          <NumberHead>{t('columnMunicipalities')}</NumberHead>
          <NumberHead>{t('columnAnswered')}</NumberHead>
          {columns.map(({ key, label }) => (
            <NumberHead key={key}>{label}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {breakdowns[variable].map((row) => (
          <tr key={row.value}>
            <th scope="row">{names.full(row)}</th>
            {cells(row)}
          </tr>
        ))}
        <TableRow kind="total">
          <th scope="row">{withheld ? words('wholeCountryPlain') : t('wholeCountry')}</th>
          {cells(country)}
        </TableRow>
      </tbody>
    </Table>
  )
}
