import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { ownRequestHeader } from '@/data/kept-pages/ask-framework'
import { getSheet, recordDownload } from '@/data/results/sheets'
import { ipOf } from '@/data/system/forwarded'
import { isKnown } from '@/data/system/if-none-match'
import { locales } from '@/questionnaire/text'
import { busyPage, tookTooLongPage } from '../../../../busy'
import { sheetHeaders, sheetNamed, sheetNotFound } from './sheet-response'

type Context = RouteContext<'/[locale]/results/[round]/sheets/[file]'>

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, round, file } = await params
  const locale = locales.find((each) => each === asked)
  const format = sheetNamed(round, file)
  if (!locale || !format) return sheetNotFound()
  const viewer = await getViewer()
  try {
    const sheet = await getSheet(viewer, round, format, locale, new Date(), ipOf(request.headers))
    const headers = sheetHeaders(sheet, file, format, locale)
    if (isKnown(request.headers.get('if-none-match'), `"${sheet.tag}"`)) return new Response(null, { status: 304, headers })
    headers.set('Content-Length', String(sheet.bytes.length))
    if (request.method === 'HEAD') return new Response(null, { headers })
    if (!request.headers.has(ownRequestHeader)) await recordDownload(viewer, round, format, sheet)
    return new Response(new Uint8Array(sheet.bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'took-too-long') return tookTooLongPage(locale)
    return error.code === 'busy' ? busyPage(locale) : sheetNotFound()
  }
}

export { answer as GET, answer as HEAD }
