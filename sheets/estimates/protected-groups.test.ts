import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sheetTexts } from '@/messages/sheet-texts'
import { questionsOf } from '@/questionnaire/asked'
import type { Locale } from '@/questionnaire/text'
import { withProtection } from '@/results/disclosure/publish/protect'
import { publicView } from '@/results/public-view'
import { summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { readXlsx } from '@/testing/xlsx-reader'
import { writeCsv } from '../csv'
import { columns } from '../csv-lines'
import type { SheetInput } from '../input'
import { writeXlsx } from '../xlsx'

const key = 'tyytyvaisyys'
const data = guidelinesRound('2018', key)
const summary = publicView(withProtection(summariseRound(data), data), guidelinesForm)
const input: SheetInput = {
  summary,
  questionnaire: guidelinesForm,
  survey: { fi: 'Some', sv: 'Sociala medier' },
  state: 'closed',
  earlier: [],
  answers: null,
  madeAt: new Date('2018-12-05T10:00:00Z'),
}
const locales: Locale[] = ['fi', 'sv', 'en']
const own = summary.series.find((each) => each.key === key)
const rows = Object.values(own?.breakdowns ?? {}).flat()

/** Every number of the object's groups, as written with twelve digits. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
const written = (number: number) => Number(number.toPrecision(12))
const ofObject = new Set(numbersIn(rows).map(written))

describe('the groups of a protected question in files', () => {
  const figures = columns.slice(columns.indexOf('count'), columns.indexOf('sample'))
  const figuresIn = (locale: Locale): string[][] => {
    const { t } = sheetTexts(locale)
    const lines: Record<string, string>[] = parse(writeCsv(input, locale), {
      bom: true,
      columns: true,
      delimiter: locale === 'en' ? ',' : ';',
    })
    return lines
      .filter((line) => line[t('csv.question')] === key && line[t('csv.by')] !== '')
      .map((line) => figures.map((column) => (line[t(`csv.${column}`)] ?? '').replace(',', '.')))
      .map((line) => line.filter((cell) => cell !== '' && !Number.isNaN(Number(cell))))
  }

  it('are those of the object that the page shows, the same in every language of the CSV', () => {
    const [fi = [], ...others] = locales.map(figuresIn)
    expect(fi.length).toBeGreaterThan(20)
    for (const each of others) expect(each).toEqual(fi)
    expect(fi.flat().filter((cell) => !ofObject.has(written(Number(cell))))).toEqual([])
  })

  it('tell of a class no option by itself', () => {
    const csv = writeCsv(input, 'fi').toString('utf8')
    const options = csv
      .split('\r\n')
      .filter((line) => /;(sizeClass|region|language|group);/.test(line) && /;tyytyvaisyys;[^;]*;;;[1-5];/.test(line))
    expect(options).toEqual([])
  })

  it.each(locales)('are those of the object in the workbook in %s, which says why there is no more', async (locale) => {
    const { t } = sheetTexts(locale)
    const title = questionsOf(guidelinesForm).find((question) => question.key === key)?.title
    const sheets = [...readXlsx(await writeXlsx(input, locale)).sheets.values()]
    const cells = sheets.find((each) => each.get('A1') === (title?.[locale] ?? title?.fi)) ?? new Map<string, string | number>()
    const rowOf = (at: string) => Number(at.replace(/\D/g, ''))
    const first = Math.min(
      ...[...cells].filter(([, value]) => value === t('groupsNote') || value === t('withheld')).map(([at]) => rowOf(at)),
    )
    const figures = [...cells].flatMap(([at, value]) => (typeof value === 'number' && rowOf(at) > first ? [written(value)] : []))
    expect(figures.length).toBeGreaterThan(50)
    expect(figures.filter((figure) => !ofObject.has(figure))).toEqual([])
  })
})
