/**
 * Rows of a workbook's first sheet that has any. Formulas are never computed: what stands is what the program that saved the file
 * had shown. The only importer of the library that reads workbooks.
 */
import 'server-only'
import readXlsxFile from 'read-excel-file/universal'
import { writeZip } from '@/sheets/package/zip'
import { importLimits, type ReadTable, type TellProgress } from './limits'
import { unpackXml } from './unpack'

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)

/** Cells and rows that hold a format and nothing else reach to the end of a sheet, and the library makes a place for each. */
const withoutBlanks = (xml: string): string =>
  xml.replace(/<c\b[^<>]*\br="[^"]*"[^<>]*\/>/g, '').replace(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, '')

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Does the sheet put something where no list reaches? The library would fill all the way there. */
function reachOf(xml: string): 'too-many-rows' | 'too-many-columns' | null {
  for (const [, letters = '', digits = ''] of xml.matchAll(/<(?:c|row)\b[^<>]*?\br="([A-Z]*)([0-9]+)"/g)) {
    if (Number(digits) > importLimits.rows) return 'too-many-rows'
    if (letters.length > 1 && columnOf(letters) > importLimits.columns) return 'too-many-columns'
  }
  return null
}

const dayOf = (value: Date): string => {
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}

/** A cell as text: days as ISO days, truth as "1" and "0"; a formula's error is nothing. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayOf(value)
  return typeof value === 'boolean' ? String(Number(value)) : String(value)
}

/** Shares of the work that are done, about, once a workbook is unpacked, its sheets looked through, and its rows read by the library. */
const done = { unpacked: 0.15, looked: 0.3, read: 0.95 }

/** Reads a workbook. Its package is unpacked and counted here, and only its XML goes to the library. */
export async function xlsxTable(bytes: Buffer, tell: TellProgress): Promise<ReadTable> {
  const unpacked = await unpackXml(bytes, (share) => tell(share * done.unpacked))
  if ('problem' in unpacked) return { problem: unpacked.problem }
  if (!unpacked.parts.has('xl/workbook.xml')) return { problem: 'not-a-table' }
  const parts = new Map<string, Buffer>()
  for (const [name, part] of unpacked.parts) {
    const xml = isSheet(name) ? withoutBlanks(part.toString('utf8')) : null
    const reach = xml === null ? null : reachOf(xml)
    if (reach) return { problem: reach }
    parts.set(name, xml === null ? part : Buffer.from(xml))
  }
  const packed = writeZip(parts, 'stored')
  tell(done.looked)
  try {
    const sheets = await readXlsxFile(packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer)
    tell(done.read)
    const data = sheets.find((sheet) => sheet.data.length > 1)?.data ?? sheets[0]?.data ?? []
    return { rows: data.map((cells, at) => ({ at: at + 1, cells: cells.map(asText) })) }
  } catch {
    return { problem: 'damaged' }
  }
}
