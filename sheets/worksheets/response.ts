/** Who answered: the round as a whole, then by size class, region, language and group. */

import { palette } from '@/charts/palette'
import type { SheetTexts } from '@/messages/sheet-texts'
import { sizeClassName } from '@/messages/size-class'
import type { ClassRate } from '@/results/response/rates'
import { sayCounted } from '@/results/words/say-counted'
import type { SheetInput } from '../input'
import { type Chart, countCell, decimalCell, headRow, type Row, rowsUnder, type Sheet, shareCell, textCell } from '../sheet'
import { chartHeight, percents } from './chart'

/** The sheet of response. */
export function responseSheet({ summary }: SheetInput, { t, register, locale }: SheetTexts, name: string): Sheet {
  const { response } = summary
  const rateOf = (respondents: number) => shareCell(response.N ? respondents / response.N : null)
  const said = sayCounted(summary, locale)
  const rows: Row[] = [
    [textCell(t('response'), 'title')],
    ...(summary.sample ? [[textCell(t('sample'), 'sample')]] : []),
    [],
    headRow(t('responseOfRound'), '', '', ''),
    [textCell(t('municipalities')), countCell(response.N)],
    [textCell(t('respondents')), countCell(response.respondents)],
    [textCell(t('responseRate')), shareCell(response.rate)],
    ...(said === null ? [] : [[textCell(said)]]),
    [textCell(t('population')), countCell(response.population)],
    [textCell(t('populationCovered')), shareCell(response.populationCovered)],
    [textCell(t('complete')), countCell(response.complete)],
    [textCell(t('partial')), countCell(response.partial)],
    [textCell(t('breakoff')), countCell(response.breakoff)],
    [textCell(t('rr1')), rateOf(response.complete)],
    [textCell(t('rr2')), rateOf(response.complete + response.partial)],
    [textCell(t('rIndicator')), decimalCell(summary.rIndicator)],
  ]
  const charts: Chart[] = []
  const table = (title: string, rates: readonly ClassRate[], nameOf: (value: string) => string) => {
    const at = rows.length + 1
    const names = rates.map((rate) => nameOf(rate.value))
    rows.push([], [textCell(title, 'heading')], headRow(t('class'), t('municipalities'), t('respondents'), t('responseRate')))
    rates.forEach((rate, index) => {
      rows.push([textCell(names[index] ?? ''), countCell(rate.N), countCell(rate.respondents), shareCell(rate.rate)])
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
          locale,
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
