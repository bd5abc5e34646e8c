/** A worksheet as plain data; xlsx.ts draws it. Text is always text: nothing here can become a formula. */

export type TextStyle = 'title' | 'heading' | 'head' | 'note' | 'sample' | 'strong'

export type Cell =
  | { text: string; style?: TextStyle /** Name of a sheet of the workbook. */; sheet?: string /** Address on the web. */; url?: string }
  /** `share` is 0..1 and shown in per cent, `points` a difference of shares in percentage points, `decimal` with two decimals at most. */
  | { number: number; as: 'count' | 'share' | 'points' | 'decimal' }
  | null

export type Row = readonly Cell[]

/** Rows and columns from 0, the last included. */
export type Area = readonly [row: number, column: number, lastRow: number, lastColumn: number]
export type Place = readonly [row: number, column: number]

export type Chart = {
  kind: 'bars' | 'stacked-bars' | 'columns'
  /** Cell that holds the title. */
  title: Place
  /** What the picture shows, in words. */
  alt: string
  categories: Area
  series: { name: Place; values: Area; colour: string; labelColour?: string }[]
  /** The figures are shares, shown in per cent. */
  shares: boolean
  /** First row it covers, and its height in pixels. */
  row: number
  height: number
}

export type Sheet = {
  name: string
  rows: readonly Row[]
  /** Column widths in characters. */
  widths: readonly number[]
  freeze?: Place
  filter?: Area
  charts: readonly Chart[]
}

export const textCell = (value: string, style?: TextStyle): Cell => (style ? { text: value, style } : { text: value })
export const headRow = (...values: string[]): Row => values.map((value) => textCell(value, 'head'))
export const countCell = (value: number): Cell => ({ number: value, as: 'count' })
export const shareCell = (value: number | null | undefined): Cell => (typeof value === 'number' ? { number: value, as: 'share' } : null)
export const decimalCell = (value: number | null | undefined): Cell => (typeof value === 'number' ? { number: value, as: 'decimal' } : null)
/** @param difference of shares, −1..1 */
export const pointsCell = (difference: number | null | undefined): Cell =>
  typeof difference === 'number' ? { number: 100 * difference, as: 'points' } : null

const wraps = (style: TextStyle | undefined) => style === undefined || style === 'head'

const linesOf = (text: string, width: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)

/** Height of a row in points, as tall as its longest wrapped text, within reason: not every program finds it out by itself. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  const lines = row.map((cell, column) => (cell && 'text' in cell && wraps(cell.style) ? linesOf(cell.text, widths[column] ?? 10) : 1))
  const style = row.find((cell) => cell && 'text' in cell && (cell.style === 'title' || cell.style === 'heading'))
  return style ? 24 : 15 * Math.min(6, Math.max(1, ...lines))
}

/** Rows of the default height that a picture covers, with one to spare. */
export const rowsUnder = (height: number): Row[] => Array.from({ length: Math.ceil(height / 20) + 1 }, () => [])
