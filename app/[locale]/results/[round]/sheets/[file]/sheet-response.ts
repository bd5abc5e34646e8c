import { type MadeSheet, type SheetFormat, sheetFormats } from '@/data/results/sheet-order'
import type { Locale } from '@/questionnaire/text'

const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The format of `kuntakysely-[round].xlsx` or `.csv`; undefined for any other name. */
export const sheetNamed = (round: string, file: string): SheetFormat | undefined =>
  sheetFormats.find((format) => file === `kuntakysely-${round}.${format}`)

/** What cannot be had is not found, whatever the reason. */
export const sheetNotFound = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** Headers of a sheet and of "not modified". @param file a name of letters, digits, hyphens and a dot */
export function sheetHeaders({ tag, isPrivate }: MadeSheet, file: string, format: SheetFormat, locale: Locale): Headers {
  return new Headers({
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(file)}`,
    'Content-Language': locale,
    'Cache-Control': isPrivate ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    ETag: `"${tag}"`,
    Vary: 'Cookie',
  })
}
