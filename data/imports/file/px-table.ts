/** Tables in Statistics Finland's PX format, as rows: one head, then one row a figure, each dimension with its code and its name. */
import 'server-only'
import { importLimits, type ReadTable } from './limits'

export const isPx = (text: string): boolean => /^\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX|CREATION-DATE)\s*=/i.test(text)

/** The keywords with their values as written, up to the semicolon that ends each outside of quotes. */
function keywordsOf(text: string): Map<string, string> {
  const statements = text.match(/(?:"[^"]*"|[^";])+/g) ?? []
  return new Map(
    statements.flatMap((statement) => {
      const at = statement.indexOf('=')
      return at < 0 ? [] : [[statement.slice(0, at).trim(), statement.slice(at + 1).trim()] as const]
    }),
  )
}

const listOf = (value: string | undefined): string[] => [...(value ?? '').matchAll(/"([^"]*)"/g)].map(([, each = '']) => each)

/** Words of figures, and quoted dots where there is none. */
const figuresOf = (data: string): string[] => [...data.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, dots, figure]) => figure ?? dots ?? '')

/** A table's figures in rows: code and name of each dimension's value, then the figure. */
export function pxTable(text: string): ReadTable {
  const keywords = keywordsOf(text)
  const dimensions = [...listOf(keywords.get('STUB')), ...listOf(keywords.get('HEADING'))]
  const names = dimensions.map((dimension) => listOf(keywords.get(`VALUES("${dimension}")`)))
  const codes = dimensions.map((dimension, at) => {
    const given = listOf(keywords.get(`CODES("${dimension}")`))
    return given.length ? given : (names[at] ?? [])
  })
  const figures = figuresOf(keywords.get('DATA') ?? '')
  const size = names.reduce((product, values) => product * values.length, dimensions.length ? 1 : 0)
  if (!size || size !== figures.length) return { problem: 'damaged' }
  if (size > importLimits.rows) return { problem: 'too-many-rows' }
  const head = [...dimensions.flatMap((dimension) => [`${dimension} (code)`, dimension]), 'value']
  const cellsAt = (index: number) => {
    const cells: string[] = []
    let rest = index
    for (let at = dimensions.length - 1; at >= 0; at--) {
      const length = names[at]?.length ?? 1
      cells.unshift(codes[at]?.[rest % length] ?? '', names[at]?.[rest % length] ?? '')
      rest = Math.floor(rest / length)
    }
    return [...cells, figures[index] ?? '']
  }
  return { rows: [{ at: 1, cells: head }, ...figures.map((_, at) => ({ at: at + 2, cells: cellsAt(at) }))] }
}
