import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { questionsPdf } from '@/data/rounds/questions-pdf'
import { ipOf } from '@/data/system/forwarded'
import { locales } from '@/questionnaire/text'
import { busyPage, tookTooLongPage } from '../../../busy'

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** All questions of an open round as a file; whoever has to do without one finds the page to print. */
async function answer(request: Request, { params }: RouteContext<'/[locale]/questions/[round]/pdf'>): Promise<Response> {
  const { locale: asked, round } = await params
  const locale = locales.find((each) => each === asked)
  if (!locale) return notFound()
  try {
    const bytes = await questionsPdf(await getViewer(), round, locale, ipOf(request.headers))
    if (!bytes)
      return new Response(null, { status: 303, headers: { Location: `/${locale}/questions/${round}`, 'Cache-Control': 'no-store' } })
    const headers = new Headers({
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="kuntakysely-${round}-${locale}.pdf"`,
      'Content-Language': locale,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'public, max-age=0, must-revalidate',
      Vary: 'Cookie',
    })
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'busy') return busyPage(locale)
    return error.code === 'took-too-long' ? tookTooLongPage(locale) : notFound()
  }
}

export { answer as GET, answer as HEAD }
