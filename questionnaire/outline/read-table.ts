/** An outline as a table: a row a question, the columns told by their heads. */
import { plainText } from '../reading/text'
import { locales, type Text } from '../text'
import { type OutlineField, type OutlineText, outlineField } from './fields'
import { emptyLine, type OutlineFault, type OutlineLine, type ReadOutline } from './line'

type TableRow = { at: number; cells: readonly string[] }

/** Heads are looked for in the first rows: a title may stand above them. */
const searched = 15

/** Options in a cell stand on lines of their own, or have semicolons between them. */
const listIn = (cell: string): string[] =>
  cell
    .split(cell.includes('\n') ? '\n' : ';')
    .map((each) =>
      plainText(each)
        .trim()
        .replace(/^[-•]\s+/, ''),
    )
    .filter(Boolean)

type Cells = (field: OutlineField) => string

function textIn(cells: Cells, part: OutlineText): Partial<Text> {
  const said = locales.map((locale) => [locale, plainText(cells(`${part}:${locale}`)).trim()] as const)
  return Object.fromEntries(said.filter(([, text]) => text !== ''))
}

/** The list in each language, side by side. */
function itemsIn(cells: Cells, part: 'options' | 'rows', at: number): { items: Partial<Text>[]; faults: OutlineFault[] } {
  const finnish = listIn(cells(`${part}:fi`))
  const items: Partial<Text>[] = finnish.map((fi) => ({ fi }))
  const faults: OutlineFault[] = []
  for (const locale of ['sv', 'en'] as const) {
    const said = listIn(cells(`${part}:${locale}`))
    if (said.length > 0 && said.length !== finnish.length) faults.push({ at, code: 'uneven', value: locale })
    said.forEach((text, place) => {
      const item = items[place]
      if (item) item[locale] = text
    })
  }
  return { items, faults }
}

/** @param rows those of the file that have something in them */
export function readOutlineTable(rows: readonly TableRow[]): ReadOutline {
  const headed = rows.slice(0, searched).findIndex(({ cells }) => cells.some((cell) => outlineField(cell) === 'title:fi'))
  const heads = rows[headed]
  if (!heads) return { lines: [], faults: [{ at: rows[0]?.at ?? 1, code: 'no-heads' }], unread: [] }
  const columns = new Map<OutlineField, number>()
  const unread: string[] = []
  heads.cells.forEach((head, column) => {
    const field = outlineField(head)
    if (field && !columns.has(field)) columns.set(field, column)
    else if (head.trim()) unread.push(head.trim())
  })
  const faults: OutlineFault[] = []
  const lines = rows.slice(headed + 1).map(({ at, cells }): OutlineLine => {
    const cellOf: Cells = (field) => cells[columns.get(field) ?? -1] ?? ''
    const [options, asked] = [itemsIn(cellOf, 'options', at), itemsIn(cellOf, 'rows', at)]
    faults.push(...options.faults, ...asked.faults)
    return {
      ...emptyLine(at),
      section: textIn(cellOf, 'section'),
      key: cellOf('key').trim(),
      type: cellOf('type').trim(),
      title: textIn(cellOf, 'title'),
      label: textIn(cellOf, 'label'),
      hint: textIn(cellOf, 'hint'),
      unit: textIn(cellOf, 'unit'),
      options: options.items,
      rows: asked.items,
    }
  })
  return { lines, faults, unread }
}
