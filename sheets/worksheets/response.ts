/** Who answered: the round as a whole, then by size class, region, language and group. */

import { palette } from '@/charts/palette'
import type { SheetTexts } from '@/messages/sheet-texts'
import { sizeClassName } from '@/messages/size-class'
import type { ClassRate } from '@/results/response/rates'
import type { SheetInput } from '../input'
import { type Chart, count, decimal, head, type Row, rowsUnder, type Sheet, share, text } from '../sheet'
import { chartHeight, percents } from './chart'

/** The sheet of response. */
export function responseSheet({ summary }: SheetInput, { t, register }: SheetTexts, name: string): Sheet {
  const { response } = summary
  const rateOf = (respondents: number) => share(response.N ? respondents / response.N : null)
  const rows: Row[] = [
    [text(t('response'), 'title')],
    ...(summary.sample ? [[text(t('sample'), 'sample')]] : []),
    [],
    head(t('responseOfRound'), '', '', ''),
    [text(t('municipalities')), count(response.N)],
    [text(t('respondents')), count(response.respondents)],
    [text(t('responseRate')), share(response.rate)],
    [text(t('population')), count(response.population)],
    [text(t('populationCovered')), share(response.populationCovered)],
    [text(t('complete')), count(response.complete)],
    [text(t('partial')), count(response.partial)],
    [text(t('breakoff')), count(response.breakoff)],
    [text(t('rr1')), rateOf(response.complete)],
    [text(t('rr2')), rateOf(response.complete + response.partial)],
    [text(t('rIndicator')), decimal(summary.rIndicator)],
  ]
  const charts: Chart[] = []
  const table = (title: string, rates: readonly ClassRate[], nameOf: (value: string) => string) => {
    const at = rows.length + 1
    const names = rates.map((rate) => nameOf(rate.value))
    rows.push([], [text(title, 'heading')], head(t('class'), t('municipalities'), t('respondents'), t('responseRate')))
    rates.forEach((rate, index) => {
      rows.push([text(names[index] ?? ''), count(rate.N), count(rate.respondents), share(rate.rate)])
    })
    if (rates.length === 0) return
    const height = chartHeight(rates.length, 1)
    const last = at + 1 + rates.length
    charts.push({
      kind: 'bars',
      title: [at, 0],
      alt: t('altBars', {
        title,
        values: percents(
          names,
          rates.map((rate) => rate.rate),
        ),
      }),
      categories: [at + 2, 0, last, 0],
      series: [{ name: [at + 1, 3], values: [at + 2, 3, last, 3], colour: palette.spruce }],
      shares: true,
      row: rows.length + 1,
      height,
    })
    rows.push([], ...rowsUnder(height))
  }
  table(t('bySizeClass'), response.bySizeClass, (value) => sizeClassName(register, summary.sizeLimits, Number(value)))
  table(t('byRegion'), response.byRegion, (value) => register(`region.${value}`))
  table(t('byLanguage'), response.byLanguage, (value) => register(`language.${value}`))
  table(t('byGroup'), response.byGroup, (value) => register(`group.${value}`))
  return { name, rows, widths: [48, 14, 14, 16], freeze: [1, 0], charts }
}
