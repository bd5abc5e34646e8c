import { describe, expect, it } from 'vitest'
import { awkward, sheetInput } from '@/testing/sheet-cast'
import { beside, chartsOf, readXlsx } from '@/testing/xlsx-reader'
import { writeXlsx } from './xlsx'

const publicBook = readXlsx(await writeXlsx(sheetInput(false), 'fi'))
const fullBook = readXlsx(await writeXlsx(sheetInput(true), 'fi'))
const sheet = (book: typeof publicBook, end: string) => [...book.sheets].find(([name]) => name.endsWith(end))?.[1] ?? new Map()
const valuesOf = (book: typeof publicBook) => [...book.sheets.values()].flatMap((cells) => [...cells.values()])

describe('what only administrators get', () => {
  it('keeps answers and internal questions out of the public file', () => {
    expect([...publicBook.sheets.keys()]).not.toContain('Vastaukset')
    for (const answer of awkward) expect(valuesOf(publicBook)).not.toContain(answer)
    expect(valuesOf(publicBook)).not.toContain('Terveiset?')
    expect(valuesOf(publicBook)).toContain('CC BY 4.0')
  })

  it('gives them every answer under its key, one row a municipality', () => {
    const answers = sheet(fullBook, 'Vastaukset')
    const column = [...answers].find(([, value]) => value === 'terveiset')?.[0].replace(/\d/g, '')
    expect(awkward.map((_, at) => answers.get(`${column}${at + 3}`))).toEqual(awkward)
    expect(awkward.map((_, at) => answers.get(`A${at + 3}`))).toEqual(['001', '002', '003', '004', '005', '006'])
    expect(beside(answers, '001', 'B')).toBe('Kunta 0')
    expect(valuesOf(fullBook)).not.toContain('CC BY 4.0')
  })
})

describe('reasons given for odd numbers', () => {
  it('have a sheet of their own, for administrators only', () => {
    const reasons = sheet(fullBook, 'Selitykset')
    expect(['A2', 'B2', 'C2', 'F2'].map((cell) => reasons.get(cell))).toEqual(['002', 'Kunta 1', 'Työaika', '=Yhdistyminen'])
    expect([...publicBook.sheets.keys()]).not.toContain('Selitykset')
  })
})

describe('text', () => {
  it('is never a formula, whatever it begins with, and keeps its characters', () => {
    for (const [name, xml] of fullBook.parts) if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/)
    for (const answer of awkward) expect(valuesOf(fullBook)).toContain(answer)
  })

  it('names sheets as Excel allows', () => {
    const names = [...fullBook.sheets.keys()]
    for (const name of names) expect(name).toMatch(/^[^\\/?*:[\]']{1,31}$/)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })
})

describe('the figures', () => {
  it('are those of the summary, as numbers', () => {
    const { summary, earlier } = sheetInput(false)
    const series = summary.series.find((each) => each.key === 'ohjeet')
    const cells = sheet(publicBook, 'Ohjeet')
    for (const { option, count, share } of series?.counts.options ?? []) {
      expect(beside(cells, option, 'C')).toBe(count)
      expect(beside(cells, option, 'D')).toBeCloseTo(share ?? Number.NaN, 10)
      const before = earlier[0]?.summary.series.find((each) => each.key === 'ohjeet')?.counts.options.find((each) => each.option === option)
      expect(beside(cells, option, 'E')).toBeCloseTo(before?.share ?? Number.NaN, 10)
    }
    expect(beside(cells, 'Vastasi kysymykseen', 'C')).toBe(series?.counts.base)
    expect(beside(cells, 'Ei kysytty', 'C')).toBe(series?.counts.skipped)
  })

  it('stand in the contents with a link to the question', () => {
    const contents = sheet(publicBook, 'Sisällys')
    expect(beside(contents, 'Vastausprosentti', 'C')).toBe(1)
    expect(beside(contents, 'Ohjeet', 'E')).toBeCloseTo(4 / 6, 10)
    expect(publicBook.parts.get('xl/worksheets/sheet1.xml')).toContain(`location="'1 Ohjeet'!A1"`)
  })

  it('show a matrix row by row, each with its own base', () => {
    const cells = sheet(publicBook, 'Tiheys')
    expect([beside(cells, 'instagram', 'C'), beside(cells, 'instagram', 'F'), beside(cells, 'instagram', 'G')]).toEqual([6, 0.5, 0.5])
  })
})

describe('a number asked in another unit before', () => {
  const { earlier, ...now } = sheetInput(false)
  const inMinutes = earlier.map(({ summary }) => ({
    summary: {
      ...summary,
      series: summary.series.map((each) => (each.unit ? { ...each, unit: { fi: 'minuuttia', sv: 'minuter' } } : each)),
    },
  }))

  it('stands under its own unit, with the break named, and not among the contents', async () => {
    const book = readXlsx(await writeXlsx({ ...now, earlier: inMinutes }, 'fi'))
    const cells = [...sheet(book, 'Työaika').values()]
    expect(cells).toContain('2024 (minuuttia)')
    expect(cells.filter((each) => String(each).startsWith('Katkos sarjassa kierroksella 2026: yksikkö muuttui.'))).toHaveLength(1)
    expect([...sheet(publicBook, 'Työaika').values()]).toContain('2024')
    const figures = (contents: typeof book) =>
      ['E', 'F'].map((column) => beside(sheet(contents, 'Sisällys'), 'Työaika', column) === undefined)
    expect(figures(publicBook)).toEqual([false, false])
    expect(figures(book)).toEqual([false, true])
  })
})

describe('charts', () => {
  const charts = chartsOf(publicBook)

  it('are native, one for each question with figures, and point to the cells they show', () => {
    const own = charts.find(({ references }) => references.includes("'1 Ohjeet'!$D$13:$D$15"))
    expect(own?.references.slice(0, 3)).toEqual(["'1 Ohjeet'!$A$11", "'1 Ohjeet'!$D$12", "'1 Ohjeet'!$A$13:$A$15"])
    expect(own?.points.slice(0, 5)).toEqual(['Ohjeet', 'Osuus 2026', 'on', 'suunnitteilla', 'ei'])
    for (const label of ['Koulutus', 'Tyytyväisyys', 'Johtaja somessa', 'Johtajan kanavat', 'Tiheys', 'Työaika'])
      expect(charts.some(({ references }) => references.some((each) => each.includes(label)))).toBe(true)
  })

  it('read from top to bottom and say in words what they show', () => {
    expect(charts[0]?.xml).toContain('<c:orientation val="maxMin"/>')
    const drawings = [...publicBook.parts].filter(([name]) => /drawings\/drawing\d+\.xml$/.test(name))
    for (const [, xml] of drawings) expect(xml).toMatch(/descr="[^"]{20,}"/)
    expect(drawings.some(([, xml]) => xml.includes('Ohjeet? on 67\u00a0%'))).toBe(true)
  })
})

describe('the file', () => {
  it('carries title, language, revision, sample mark and the date of the revision', () => {
    const properties = publicBook.parts.get('docProps/core.xml')
    expect(properties).toContain('<dc:title>Kuntakysely 2026: tulokset</dc:title>')
    expect(properties).toContain('<dc:language>fi-FI</dc:language>')
    expect(properties).toContain('2026-12-05T10:00:00Z')
    expect(valuesOf(publicBook)).toContain('ab'.repeat(32))
    for (const cells of publicBook.sheets.values())
      expect([...cells.values()].some((each) => String(each).includes('Esimerkkiaineisto'))).toBe(true)
  })

  it.each(['fi', 'sv', 'en'] as const)('is the same to the byte for the same input in %s', async (locale) => {
    const made = await writeXlsx(sheetInput(true), locale)
    expect(made.equals(await writeXlsx(sheetInput(true), locale))).toBe(true)
  })

  it('can be made of a round nobody has answered', async () => {
    const input = sheetInput(false)
    const series = input.summary.series.map((each) => ({
      ...each,
      counts: {
        ...each.counts,
        base: 0,
        options: each.counts.options.map((option) => ({ ...option, count: 0, share: null })),
        headline: null,
        mean: null,
        median: null,
      },
    }))
    const book = readXlsx(await writeXlsx({ ...input, summary: { ...input.summary, series }, earlier: [] }, 'sv'))
    expect(book.sheets.size).toBe(publicBook.sheets.size)
  })
})
