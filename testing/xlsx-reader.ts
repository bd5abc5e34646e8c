/** Reads an XLSX package back for tests, by the parts' XML and not through the library that wrote it. */
import { readZip } from '@/sheets/package/zip'

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** First group of every match. */
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? '')

export type ReadBook = {
  parts: Map<string, string>
  /** Cells of each sheet by name, then by address. */
  sheets: Map<string, Map<string, string | number>>
}

function cellsOf(xml: string, strings: readonly string[]): Map<string, string | number> {
  const cells = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g)
  return new Map(
    [...cells].map(([, at = '', attributes = '', value = '']) => [
      at,
      attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value),
    ]),
  )
}

/** The parts of an XLSX file as text, and its cells. */
export function readXlsx(bytes: Uint8Array): ReadBook {
  const parts = new Map([...readZip(bytes)].map(([name, part]) => [name, part.toString('utf8')]))
  const strings = all(parts.get('xl/sharedStrings.xml') ?? '', /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map(unescaped)
  const names = all(parts.get('xl/workbook.xml') ?? '', /<sheet name="([^"]*)"/g).map(unescaped)
  return { parts, sheets: new Map(names.map((name, at) => [name, cellsOf(parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '', strings)])) }
}

/** What each chart points to and what Excel shows before it recalculates. */
export const chartsOf = ({ parts }: ReadBook) =>
  [...parts].flatMap(([name, xml]) =>
    /^xl\/charts\/chart\d+\.xml$/.test(name)
      ? [{ references: all(xml, /<c:f>([^<]*)<\/c:f>/g).map(unescaped), points: all(xml, /<c:v>([^<]*)<\/c:v>/g).map(unescaped), xml }]
      : [],
  )

/** The cell right of the first cell with the text, `steps` columns further. */
export function beside(cells: ReadonlyMap<string, string | number>, text: string, column: string): string | number | undefined {
  const [address] = [...cells].find(([, value]) => value === text) ?? []
  return address ? cells.get(`${column}${address.replace(/\D/g, '')}`) : undefined
}
