import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sheetTexts } from '@/messages/sheet-texts'
import { questionsOf } from '@/questionnaire/asked'
import { withProtection } from '@/results/disclosure/publish/protect'
import { publicView } from '@/results/public-view'
import { summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { beside, readXlsx } from '@/testing/xlsx-reader'
import { writeCsv } from '../csv'
import type { SheetInput } from '../input'
import { writeXlsx } from '../xlsx'

const [before, now] = [guidelinesRound('2017'), guidelinesRound('2018')]
const summary = summariseRound(now, [before])
const input: SheetInput = {
  summary,
  questionnaire: guidelinesForm,
  survey: { fi: 'Some', sv: 'Sociala medier' },
  state: 'closed',
  earlier: [{ summary: summariseRound(before) }],
  answers: null,
  madeAt: new Date('2018-12-05T10:00:00Z'),
}
const analysis = summary.series.find((each) => each.key === 'ohjeet')
const option = analysis?.estimates?.options.find((each) => each.option === 'on')
const change = analysis?.change?.options.find((each) => each.option === 'on')?.crossSection
const residents = analysis?.residents.find((each) => each.option === 'on')

const withRows = (change: (rows: NonNullable<typeof analysis>) => NonNullable<typeof analysis>): SheetInput => ({
  ...input,
  summary: {
    ...summary,
    series: summary.series.map((each) => (each === analysis ? change(each) : each)),
  },
})

type Cells = ReadonlyMap<string, string | number>

/** The numbers of the first row from `from` on that begins with the text. */
function rowAfter(cells: Cells, heading: string, first: string): (string | number | undefined)[] {
  const at = (address: string) => Number(address.replace(/\D/g, ''))
  const start = at([...cells].find(([, value]) => value === heading)?.[0] ?? '0')
  const row = [...cells]
    .filter(([address, value]) => /^A\d/.test(address) && value === first)
    .map(([address]) => at(address))
    .find((each) => each > start)
  return [...'CDEFGHIJKLMN'].map((column) => cells.get(`${column}${row}`))
}

const close = (value: number | null | undefined) => expect.closeTo(value ?? Number.NaN, 12)
const book = readXlsx(await writeXlsx(input, 'fi'))
const sheetOf = (from: typeof book, end: string): Cells => [...from.sheets].find(([name]) => name.endsWith(end))?.[1] ?? new Map()

describe('the sheet of a question', () => {
  const { t } = sheetTexts('fi')
  const title = questionsOf(guidelinesForm).find(({ key }) => key === 'ohjeet')?.title.fi ?? ''
  const cells = [...book.sheets.values()].find((each) => each.get('A1') === title) ?? new Map()

  it('has the estimate of all municipalities with its interval, residents and change, at the precision of the summary', () => {
    const label = [...cells].find(([, value]) => value === 'on')?.[0].replace('B', 'A') ?? ''
    const row = rowAfter(cells, t('estimates'), String(cells.get(label)))
    expect(row.slice(0, 11)).toEqual([
      close(option?.est),
      close(option?.ciLow),
      close(option?.ciHigh),
      close(option?.se),
      close(residents?.est),
      close(residents?.ciLow),
      close(residents?.ciHigh),
      close(100 * (change?.diff ?? Number.NaN)),
      close(100 * (change?.ciLow ?? Number.NaN)),
      close(100 * (change?.ciHigh ?? Number.NaN)),
      'ei todettua muutosta',
    ])
  })

  it('tells why the figure changed, and what was found', () => {
    const texts = [...cells.values()].map((value) => String(value).replaceAll('\u00a0', ' '))
    expect(texts.some((each) => each.includes('Lasku johtuu vastaajajoukon vaihtumisesta'))).toBe(true)
    expect(texts.some((each) => each.includes('(58 %)'))).toBe(true)
  })

  it('has every class of the register with its own estimate', () => {
    const row = analysis?.breakdowns.language[0]
    const found = rowAfter(cells, t('estimatesBy', { by: t('byLanguage') }), sheetTexts('fi').register(`language.${row?.value}`))
    expect(found.slice(0, 5)).toEqual([
      row?.N,
      row?.base,
      close(row?.options[0]?.est),
      close(row?.options[0]?.ciLow),
      close(row?.options[0]?.ciHigh),
    ])
  })
})

it('the sheet of findings has one line a question with sentence, estimate, plain share and explanation', () => {
  const findings = sheetOf(book, 'Havainnot')
  const { headline } = analysis?.estimates ?? {}
  const at = [...findings].find(([, value]) => String(value).includes('vastaajajoukon vaihtumisesta'))?.[0].replace(/\D/g, '')
  expect(['E', 'F', 'G', 'I', 'J', 'N'].map((column) => findings.get(`${column}${at}`))).toEqual([
    close(headline?.est),
    close(headline?.ciLow),
    close(headline?.ciHigh),
    200,
    '2017',
    'ei todettua muutosta',
  ])
})

describe('the CSV', () => {
  const lines: Record<string, string>[] = parse(writeCsv(input, 'en'), { bom: true, columns: true })

  it('has estimate, limits and the kind of the interval of each option, and the change since the round before', () => {
    const line = lines.find((each) => each.question === 'ohjeet' && each.option === 'on' && each.breakdown === '')
    expect(line).toMatchObject({ estimate_kind: 'wilson', change_from: '2017', change_label: 'no established change' })
    expect(Number(line?.estimate)).toBeCloseTo(option?.est ?? Number.NaN, 14)
    expect(Number(line?.estimate_lower)).toBeCloseTo(option?.ciLow ?? Number.NaN, 14)
    expect(Number(line?.change)).toBeCloseTo(change?.diff ?? Number.NaN, 14)
  })

  it('has a line for each option in each class', () => {
    const own = lines.filter((each) => each.question === 'ohjeet' && each.breakdown === 'region' && each.option === 'on')
    expect(own.map((each) => Number(each.estimate))).toEqual(
      analysis?.breakdowns.region.map((row) => expect.closeTo(row.options.find((each) => each.option === 'on')?.est ?? 0, 14)),
    )
  })
})

describe('what the reader may not see', () => {
  const hidden = withRows((own) => ({
    ...own,
    breakdowns: {
      ...own.breakdowns,
      sizeClass: own.breakdowns.sizeClass.map((row, at) =>
        at === 0 ? { ...row, hidden: 'few', base: null } : { ...row, joined: ['6', '7'], value: '6+7' },
      ),
      region: own.breakdowns.region.map((row) => ({
        ...row,
        options: row.options.map((each) => ({ ...each, hidden: 'protected', est: null, ciLow: null, ciHigh: null })),
      })),
    },
  }))

  it('is said in words in the cells of the workbook', async () => {
    const values = [...readXlsx(await writeXlsx(hidden, 'fi')).sheets.values()].flatMap((cells) => [...cells.values()])
    expect(values).toContain('alle 3 kuntaa')
    expect(values).toContain('suojattu')
    expect(values.some((value) => /50 001–100 000.* \+ .*100 000/.test(String(value).replaceAll('\u00a0', ' ')))).toBe(true)
  })

  it('and in the lines of the CSV', () => {
    const lines: Record<string, string>[] = parse(writeCsv(hidden, 'en'), { bom: true, columns: true })
    const few = lines.filter((line) => line.question === 'ohjeet' && line.estimate_kind === 'few')
    expect(few.map((line) => [line.estimate, line.estimate_lower, line.base, line.count])).toEqual([
      ['fewer than 3 municipalities', '', '', ''],
    ])
  })
})

describe('of a question that the public sees protected', () => {
  const form = structuredClone(guidelinesForm)
  for (const question of form.sections.flatMap(({ questions }) => questions))
    if ('protect' in question) question.protect = question.key === 'ohjeet'
  const [was, is] = [
    withProtection(summariseRound(before), { ...before, questionnaire: form }),
    withProtection(summary, { ...now, questionnaire: form }),
  ]
  const earlier = publicView(was, form)
  const shown: SheetInput = { ...input, summary: publicView(is, form, [earlier]), questionnaire: form, earlier: [{ summary: earlier }] }

  it('the tables by class say that they are of those who answered, and the change is a word alone', async () => {
    const { t } = sheetTexts('fi')
    const texts = [...readXlsx(await writeXlsx(shown, 'fi')).sheets.values()].flatMap((cells) => [...cells.values()])
    expect(texts).toContain(t('plainBy', { by: t('bySizeClass') }))
    expect(texts.filter((each) => String(each).includes('+0,9'))).toEqual([])
  })

  it('the CSV has the kind unweighted in place of the kind of an estimate', () => {
    const lines: Record<string, string>[] = parse(writeCsv(shown, 'en'), { bom: true, columns: true })
    const own = lines.filter((line) => line.question === 'ohjeet')
    const kinds = new Set(own.filter((line) => line.breakdown !== '').map((line) => line.estimate_kind))
    expect([...kinds].sort()).toEqual(['few', 'protected', 'unweighted'])
    expect(own.filter((line) => line.breakdown === '').every((line) => line.change === 'protected')).toBe(true)
  })
})

it('the sheet of response has the rate of complete answers and the R-indicator', () => {
  expect(beside(sheetOf(book, 'Vastaaminen'), sheetTexts('fi').t('rr1'), 'B')).toBeCloseTo(
    summary.response.complete / summary.response.N,
    12,
  )
})
