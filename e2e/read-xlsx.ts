import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

type Cell = string | number

/** The files of a zip archive, by name: enough of the format for the archives a test downloads. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((place, i) =>
      i ? archive.readUInt16LE(at + place) : archive.readUInt32LE(at + place),
    ) as [number, number, number, number]
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(start, start + size)
    const content = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    files.set(archive.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}

const plain = (xml: string) =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** The cells of every worksheet of an XLSX file, row by row, as a spreadsheet program would show them unformatted. */
export function readCells(file: string): Record<string, Cell[][]> {
  const parts = unzip(readFileSync(file))
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((match) => plain(match[1] ?? ''))
  const cell = (attributes: string, inner: string): Cell => {
    const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? ''
    if (attributes.includes('t="s"')) return shared[Number(value)] ?? ''
    return attributes.includes('t="inlineStr"') ? plain(inner) : attributes.includes('t="str"') ? value : Number(value)
  }
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  return Object.fromEntries(
    sheets.map(([name, xml]) => [
      name,
      [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) =>
        [...(row[1] ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap((match) =>
          match[2] ? [cell(match[1] ?? '', match[2])] : [],
        ),
      ),
    ]),
  )
}
