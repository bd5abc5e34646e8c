/** Draws worksheets into an XLSX file. The only importer of the XLSX library, which is loaded at the first file. */

import { palette } from '@/charts/palette'
import { sheetTexts } from '@/messages/sheet-texts'
import { type Locale, say } from '@/questionnaire/text'
import type { SheetInput } from './input'
import { finish } from './package/finish'
import { clipped } from './package/names'
import { type Area, type Cell, type Chart, type Place, rowHeight, type Sheet, type TextStyle } from './sheet'
import { workbook } from './workbook'

type Library = typeof import('wasm-xlsxwriter')
type Formats = Record<
  TextStyle | 'headNumber' | 'text' | 'link' | 'count' | 'share' | 'points' | 'decimal' | 'whole',
  InstanceType<Library['Format']>
>

/** The library leaves a longer text out altogether; every figure stands in the table beside the chart. */
const longestAlt = 255

/** More columns than this are printed lying. */
const widestUpright = 10

/** Figures of parts too narrow for them are left out. */
const readable = '[<0.04]"";0 %'

/** Paper size 9 is A4; widths in pixels. */
const measures = { A4: 9, chartWidth: 760 }

function formatsOf(x: Library): Formats {
  const colour = (hex: string) => x.Color.parse(hex)
  const plain = () => new x.Format().setFontName('Calibri').setFontSize(11).setAlign(x.FormatAlign.Top)
  const head = () =>
    plain()
      .setBold()
      .setTextWrap()
      .setBackgroundColor(colour(palette.mist2))
      .setBorderBottom(x.FormatBorder.Thin)
      .setBorderBottomColor(colour(palette.spruce))
  return {
    text: plain().setTextWrap(),
    title: plain().setFontSize(16).setBold().setFontColor(colour(palette.spruce)),
    heading: plain().setFontSize(13).setBold(),
    strong: plain().setBold(),
    note: plain().setFontColor(colour(palette.ink2)),
    sample: plain().setBold().setFontColor(colour(palette.lakkaInk)).setBackgroundColor(colour(palette.lakkaTint)),
    head: head(),
    headNumber: head().setAlign(x.FormatAlign.Right),
    link: plain().setTextWrap().setFontColor(colour(palette.jarvi)).setUnderline(x.FormatUnderline.Single),
    count: plain().setNumFormat('#,##0'),
    share: plain().setNumFormat('0 %'),
    points: plain().setNumFormat('+0.0;−0.0;0.0'),
    whole: plain().setNumFormat('#,##0'),
    decimal: plain().setNumFormat('#,##0.00'),
  }
}

type Worksheet = ReturnType<InstanceType<Library['Workbook']>['addWorksheet']>

const isNumber = (cell: Cell | undefined) => cell !== null && cell !== undefined && 'number' in cell

/** Heads of numbers stand to the right, like their numbers. */
function headFormat(formats: Formats, { rows }: Sheet, row: number, column: number) {
  const below = rows.slice(row + 1).find((each) => each[column])
  return isNumber(below?.[column]) ? formats.headNumber : formats.head
}

function writeCell(x: Library, formats: Formats, worksheet: Worksheet, sheet: Sheet, row: number, column: number): void {
  const cell = sheet.rows[row]?.[column] ?? null
  if (cell === null) return
  if ('number' in cell) {
    const format = cell.as === 'decimal' && Number.isInteger(cell.number) ? formats.whole : formats[cell.as]
    worksheet.writeNumberWithFormat(row, column, cell.number, format)
  } else if (cell.sheet ?? cell.url) {
    const target = new x.Url(cell.sheet ? `internal:'${cell.sheet}'!A1` : (cell.url ?? ''))
    worksheet.writeUrlWithFormat(row, column, target.setText(cell.text), formats.link)
  } else {
    const format = cell.style === 'head' ? headFormat(formats, sheet, row, column) : formats[cell.style ?? 'text']
    if (cell.text) worksheet.writeStringWithFormat(row, column, cell.text, format)
    else if (cell.style) worksheet.writeBlank(row, column, format)
  }
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest
}

function drawChart(x: Library, name: string, chart: Chart) {
  const kinds = { bars: x.ChartType.Bar, 'stacked-bars': x.ChartType.BarStacked, columns: x.ChartType.Column }
  const range = (area: Area) => x.ChartRange.newFromRange(name, ...area)
  const reference = ([row, column]: Place) => `='${name}'!$${letters(column)}$${row + 1}`
  const font = (hex: string) => new x.ChartFont().setSize(10).setColor(x.Color.parse(hex))
  const drawn = new x.Chart(kinds[chart.kind])
  for (const { name: title, values, colour, labelColour } of chart.series) {
    const label = new x.ChartDataLabel().showValue().setFont(font(labelColour ?? palette.ink))
    if (chart.kind === 'stacked-bars') label.setPosition(x.ChartDataLabelPosition.Center)
    const fill = new x.ChartSolidFill().setColor(x.Color.parse(colour))
    const border = new x.ChartLine().setColor(x.Color.parse(palette.noLine)).setWidth(0.5)
    drawn.pushSeries(
      new x.ChartSeries()
        .setName(reference(title))
        .setCategories(range(chart.categories))
        .setValues(range(values))
        .setFormat(new x.ChartFormat().setSolidFill(fill).setBorder(border))
        .setDataLabel(chart.shares ? label.setNumFormat(chart.kind === 'stacked-bars' ? readable : '0 %') : label),
    )
  }
  drawn.setAltText(clipped(chart.alt, longestAlt)).setWidth(measures.chartWidth).setHeight(chart.height)
  drawn
    .title()
    .setName(reference(chart.title))
    .setFont(new x.ChartFont().setSize(13).setBold().setColor(x.Color.parse(palette.ink)))
  // In a chart of lying bars the library's y is the axis of categories.
  const [categories, values] = chart.kind === 'columns' ? [drawn.xAxis(), drawn.yAxis()] : [drawn.yAxis(), drawn.xAxis()]
  categories.setFont(font(palette.ink))
  values.setMin(0)
  if (chart.kind === 'stacked-bars') values.setMax(1)
  if (chart.series.length > 1) drawn.legend().setPosition(x.ChartLegendPosition.Bottom).setFont(font(palette.ink))
  else drawn.legend().setHidden()
  return drawn
}

function drawSheet(x: Library, formats: Formats, worksheet: Worksheet, sheet: Sheet, footer: string): void {
  sheet.widths.forEach((width, column) => {
    worksheet.setColumnWidth(column, width)
  })
  sheet.rows.forEach((row, at) => {
    worksheet.setRowHeight(at, rowHeight(row, sheet.widths))
    row.forEach((_, column) => {
      writeCell(x, formats, worksheet, sheet, at, column)
    })
  })
  if (sheet.freeze) worksheet.setFreezePanes(...sheet.freeze)
  if (sheet.filter) worksheet.autofilter(...sheet.filter)
  for (const chart of sheet.charts) worksheet.insertChart(chart.row, 0, drawChart(x, sheet.name, chart))
  if (sheet.filter || sheet.widths.length > widestUpright) worksheet.setLandscape()
  // Answers are too wide for any paper.
  if (!sheet.filter) worksheet.setPrintFitToPages(1, 0)
  worksheet.setScreenGridlines(false).setPaperSize(measures.A4).setFooter(footer)
}

/** What the file tells of itself. */
export type BookFacts = { title: string; subject: string; keywords: string; comment: string; madeAt: Date }

/** Worksheets as an XLSX file. Equal input gives equal bytes. */
export async function writeBook(sheets: readonly Sheet[], facts: BookFacts, locale: Locale): Promise<Buffer> {
  const x = await import('wasm-xlsxwriter')
  const book = new x.Workbook()
  try {
    const formats = formatsOf(x)
    // Named first: a chart may point only to a sheet that exists.
    const drawn = sheets.map((sheet) => book.addWorksheet().setName(sheet.name))
    const footer = `&L${facts.title.replaceAll('&', '&&')}&R&P / &N`
    sheets.forEach((sheet, at) => {
      const worksheet = drawn[at]
      if (worksheet) drawSheet(x, formats, worksheet, sheet, footer)
    })
    const properties = new x.DocProperties().setTitle(facts.title).setSubject(facts.subject).setAuthor('Kuntakysely')
    book.setProperties(properties.setKeywords(facts.keywords).setComment(facts.comment))
    return finish(book.saveToBufferSync(), locale, facts.madeAt)
  } finally {
    book.free()
  }
}

/** The round's result sheet as an XLSX file. */
export function writeXlsx(input: SheetInput, locale: Locale): Promise<Buffer> {
  const texts = sheetTexts(locale)
  const { t } = texts
  const facts: BookFacts = {
    title: t('title', { round: input.summary.round }),
    subject: say(input.survey, locale),
    keywords: input.revision?.hash ?? '',
    comment: input.summary.sample ? t('sample') : '',
    madeAt: input.madeAt,
  }
  return writeBook(workbook(input, texts), facts, locale)
}
