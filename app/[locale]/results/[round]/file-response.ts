import { AppError } from '@/data/errors'
import { ownRequestHeader } from '@/data/kept-pages/ask-framework'
import { type MadeSheet, type ResultFileFormat, type SheetFormat, sheetFormats } from '@/data/results/sheet-order'
import { type FileSubject, recordDownload } from '@/data/results/sheets'
import { isKnown } from '@/data/system/if-none-match'
import type { Viewer } from '@/data/viewer'
import type { Locale } from '@/questionnaire/text'
import { busyPage, restsOnHiddenPage, tookTooLongPage } from '../../busy'

/** By ending. */
export const mediaTypes: Record<ResultFileFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  zip: 'application/zip',
}

/** Pictures are shown where somebody opens their address; a link that offers one says itself that it is to be saved. */
const shown: readonly ResultFileFormat[] = ['svg', 'png']

/** The format of `kuntakysely-[round].xlsx` or `.csv`; undefined for any other name. */
export const sheetNamed = (round: string, file: string): SheetFormat | undefined =>
  sheetFormats.find((format) => file === `kuntakysely-${round}.${format}`)

/** What cannot be had is not found, whatever the reason. */
export const fileNotFound = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** What is downloaded of a round. `part`: of its name, in letters, digits, hyphens and dots. */
export type ResultFile = { round: string; of?: FileSubject; part?: string; format: ResultFileFormat; locale: Locale }

/** `view`: whom a picture tells of, as its address says; of all municipalities nothing. */
export type MadeFile = MadeSheet & { view?: string | undefined }

/** "kuntakysely-2018-ohjeet-vastanneet-sv.svg": files that differ are told apart where they are saved. */
const nameOf = ({ view }: MadeFile, { round, part, locale, format }: ResultFile): string =>
  `${['kuntakysely', round, part, view, locale].filter(Boolean).join('-')}.${format}`

/** Headers of a file and of "not modified". */
export function fileHeaders(made: MadeFile, file: ResultFile): Headers {
  const { tag, isPrivate } = made
  const { format, locale } = file
  const name = nameOf(made, file)
  const kind = shown.includes(format) ? 'inline' : 'attachment'
  return new Headers({
    'Content-Type': mediaTypes[format],
    'Content-Disposition': `${kind}; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Language': locale,
    'Cache-Control': isPrivate ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    ETag: `"${tag}"`,
    Vary: 'Cookie',
  })
}

/** Answers with a file, and records that it was downloaded. @param make may refuse as `AppError`; null when there is no such file */
export async function answerWithFile(
  request: Request,
  viewer: Viewer,
  file: ResultFile,
  make: () => Promise<MadeFile | null>,
): Promise<Response> {
  try {
    const made = await make()
    if (!made) return fileNotFound()
    const headers = fileHeaders(made, file)
    if (isKnown(request.headers.get('if-none-match'), `"${made.tag}"`)) return new Response(null, { status: 304, headers })
    headers.set('Content-Length', String(made.bytes.length))
    if (request.method === 'HEAD') return new Response(null, { headers })
    const { round, format, of } = file
    if (!request.headers.has(ownRequestHeader)) await recordDownload(viewer, round, format, made, new Date(), of)
    return new Response(new Uint8Array(made.bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'took-too-long') return tookTooLongPage(file.locale)
    if (error.code === 'rests-on-hidden') return restsOnHiddenPage(file.locale)
    return error.code === 'busy' ? busyPage(file.locale) : fileNotFound()
  }
}
