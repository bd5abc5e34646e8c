import { describe, expect, it } from 'vitest'
import { writeZip } from '@/sheets/package/zip'
import { sheetRows, smallWorkbook } from '@/testing/small-workbook'
import { scatteredBomb, zipBomb } from '@/testing/zip-bomb'
import { importLimits } from './limits'
import { readTable } from './read-table'
import { unpackXml } from './unpack'

const text = (written: string) => readTable(Buffer.from(written))
const cellsOf = async (bytes: Buffer) => {
  const read = await readTable(bytes)
  if ('problem' in read) throw new Error(read.problem)
  return read.rows.map(({ cells }) => cells)
}
const written = 'Kunta;Sähköposti\r\nÄänekoski;kirjaamo@aanekoski.example\r\nPietarsaari – Jakobstad;åsa@pietarsaari.example\r\n'
const expected = [
  ['Kunta', 'Sähköposti'],
  ['Äänekoski', 'kirjaamo@aanekoski.example'],
  ['Pietarsaari – Jakobstad', 'åsa@pietarsaari.example'],
]
const wide = (big: boolean) => {
  const bytes = Buffer.from(written, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('text in whatever encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(written)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${written}`)],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide(false)])],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), wide(true)])],
    ['UTF-16 without a mark', wide(false)],
    ['Windows-1252 without a mark', Buffer.from(written.replace('–', '\u0096'), 'latin1')],
  ])('%s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(expected)
  })

  it('Latin-1 with semicolons and no mark keeps its ä', async () => {
    expect(await cellsOf(Buffer.from('Kunta;Sähköposti\nHämeenlinna;a@b.example\n', 'latin1'))).toEqual([
      ['Kunta', 'Sähköposti'],
      ['Hämeenlinna', 'a@b.example'],
    ])
  })
})

describe('separated values', () => {
  it.each([';', ',', '\t'])('divided by %j', async (delimiter) => {
    const row = (...cells: string[]) => cells.join(delimiter)
    const file = [row('Kunta', 'Nimi', 'Sähköposti'), row('Inari', '"Maija; Virtanen, ""M""\tja\nmuut"', 'a@b.example')].join('\n')
    expect(await cellsOf(Buffer.from(file))).toEqual([
      ['Kunta', 'Nimi', 'Sähköposti'],
      ['Inari', 'Maija; Virtanen, "M"\tja\nmuut', 'a@b.example'],
    ])
  })

  it('the rows keep the numbers that a spreadsheet shows, over blank ones and line breaks in cells', async () => {
    expect(await text('sep=;\nKunta;Nimi\n\n"Inari\nEnare";x\n;\nUtsjoki;y\n')).toEqual({
      rows: [
        { at: 2, cells: ['Kunta', 'Nimi'] },
        { at: 4, cells: ['Inari\nEnare', 'x'] },
        { at: 6, cells: ['Utsjoki', 'y'] },
      ],
    })
  })

  it('what looks like a formula or a page is text', async () => {
    const hostile = ['=HYPERLINK("http://evil.example","x")', '<img src=x onerror=alert(1)>', "@SUM(1+1)|cmd|' /C calc'!A0"]
    expect(await cellsOf(Buffer.from(`Kunta\tNimi\n${hostile.map((each) => `${each}\tx`).join('\n')}\n`))).toEqual([
      ['Kunta', 'Nimi'],
      ...hostile.map((each) => [each, 'x']),
    ])
  })

  it('a quote that is never closed is named by its row', async () => {
    expect(await text(`Kunta;Nimi\nInari;"Maija\n${'Utsjoki;x\n'.repeat(3)}`)).toMatchObject({ problem: 'unclosed-quote' })
  })

  it.each([
    ['empty', ''],
    ['empty', ' ; ;\n;;\n'],
    ['not-a-table', '<html><table><tr><td>Kunta</td></tr></table></html>'],
    ['not-a-table', '%PDF-1.7'],
    ['not-a-table', 'MZ\0\0\u0001\0\0'],
    ['too-many-rows', 'a;b\n'.repeat(importLimits.rows + 1)],
    ['too-many-columns', `${'a;'.repeat(importLimits.columns)}b\n`],
    ['too-large', 'x'.repeat(importLimits.fileBytes + 1)],
  ])('%s is refused', async (problem, file) => {
    expect(await text(file)).toMatchObject({ problem })
  })
})

describe('workbooks', () => {
  it('days are days, formulas what they showed, and nothing is computed', async () => {
    const rows =
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Kunta</t></is></c><c r="C2" t="inlineStr"><is><t>Alkaen</t></is></c></row>' +
      '<row r="5"><c r="A5" t="str"><f>CONCATENATE("Ina","ri")</f><v>Inari</v></c><c r="B5"><f>1+1</f><v>7</v></c><c r="C5" s="1"><v>46357</v></c></row>' +
      '<row r="6"><c r="A6" t="inlineStr"><is><t>=HYPERLINK("http://evil.example")</t></is></c><c r="B6" t="b"><v>1</v></c><c r="C6" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    expect(await readTable(smallWorkbook(rows))).toEqual({
      rows: [
        { at: 2, cells: ['Kunta', '', 'Alkaen'] },
        { at: 5, cells: ['Inari', '7', '2026-12-01'] },
        { at: 6, cells: ['=HYPERLINK("http://evil.example")', '1', ''] },
      ],
    })
  })

  it('cells and rows that are only formatted, down to the last of the sheet, are nothing', async () => {
    const rows = `${sheetRows([['Kunta'], ['Inari']])}<row r="1048576" s="1" customFormat="1"><c r="XFD1048576" s="1"/></row>`
    expect(await cellsOf(smallWorkbook(rows))).toEqual([['Kunta'], ['Inari']])
  })

  it.each([
    ['too-many-rows', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['too-many-columns', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
    ['damaged', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['damaged', '<row r="1"><c'],
  ])('%s is refused', async (problem, rows) => {
    expect(await readTable(smallWorkbook(rows))).toEqual({ problem })
  })

  it('what is no workbook is refused with its reason', async () => {
    expect(await readTable(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual({ problem: 'old-excel' })
    expect(await readTable(Buffer.from('PK\u0003\u0004 and no more'))).toEqual({ problem: 'damaged' })
    expect(await readTable(writeZip(new Map([['content.xml', Buffer.from('<office/>')]])))).toEqual({ problem: 'not-a-table' })
  })
})

describe('progress', () => {
  const list = [['Kunta', 'Sähköposti'], ...Array.from({ length: 2000 }, (_, at) => ['Äänekoski', `a${at}@kunta.example`])]
  const toldOf = async (bytes: Buffer) => {
    const told: number[] = []
    expect(await readTable(bytes, (share) => told.push(share))).toMatchObject({ rows: list.map((cells, at) => ({ at: at + 1, cells })) })
    return told
  }

  it('of separated values is the share of the bytes: it grows from row to row to the end', async () => {
    const told = await toldOf(Buffer.from(list.map((cells) => cells.join(';')).join('\n')))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told[0]).toBeLessThan(0.01)
    expect(told[1000]).toBeCloseTo(0.5, 1)
    expect(told.at(-1)).toBeCloseTo(1, 3)
  })

  it('of a workbook is told step by step', async () => {
    const told = await toldOf(smallWorkbook(sheetRows(list)))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-2)).toBe(0.3)
    expect(told.at(-1)).toBe(0.95)
  })
})

describe('packages that swell', () => {
  const bomb = zipBomb(1_500_000_000)

  it('1.5 MB that unpack to 1.5 GB are refused before 64 MB have come out', async () => {
    expect(bomb.length).toBeGreaterThan(1_400_000)
    expect(bomb.length).toBeLessThan(2_000_000)
    const unpacked = await unpackXml(bomb)
    expect(unpacked).toMatchObject({ problem: 'swollen' })
    expect(unpacked.inflated).toBeLessThan(64_000_000)
    expect(await readTable(bomb)).toEqual({ problem: 'swollen' })
  })

  it('also when the package says that it is small, and when it is scattered over many parts', async () => {
    for (const hidden of [zipBomb(1_500_000_000, 1000), scatteredBomb(1_600_000_000, 100)]) {
      const unpacked = await unpackXml(hidden)
      expect(unpacked).toMatchObject({ problem: expect.stringMatching(/swollen|damaged/) })
      expect(unpacked.inflated).toBeLessThan(64_000_000)
    }
  })
})
