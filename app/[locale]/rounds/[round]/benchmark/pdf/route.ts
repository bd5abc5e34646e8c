import { downloadBenchmark } from '@/data/benchmark/benchmark-pdf'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { locales } from '@/questionnaire/text'
import { busyPage, tookTooLongPage } from '../../../../busy'
import { pdfHeaders, pdfNotFound, seePage } from '../../answers/pdf/pdf-response'

/** The municipality's benchmark as a file. Whoever has to sign in, choose a municipality or do without a file is sent to the page. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/rounds/[round]/benchmark/pdf'>): Promise<Response> {
  const { locale: asked, round } = await params
  const locale = locales.find((each) => each === asked)
  if (!locale) return pdfNotFound()
  const { search, searchParams } = new URL(request.url)
  const page = () => seePage(locale, round, 'benchmark', search)
  try {
    const made = await downloadBenchmark(await getViewer(), { round, municipality: searchParams.get('municipality') || undefined }, locale)
    if (!made.ok) return page()
    return new Response(new Uint8Array(made.bytes), { headers: pdfHeaders(made.names, locale, made.bytes.length) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'busy') return busyPage(locale)
    if (error.code === 'took-too-long') return tookTooLongPage(locale)
    return error.code === 'not-found' ? pdfNotFound() : page()
  }
}
