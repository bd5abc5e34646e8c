import { embedDocument, embedGone } from '@/components/results/files/embed-document'
import { AppError } from '@/data/errors'
import { ownOrigin } from '@/data/system/site'
import { visitor } from '@/data/viewer'
import { locales } from '@/questionnaire/text'
import { whoseInAddress } from '@/results/story/whose'
import { fileNotFound } from '../../file-response'
import { readChart, sourceOf } from '../../read-charts'

type Context = RouteContext<'/[locale]/results/[round]/[question]/embed'>

/** In another site's frame everybody is a visitor: it shows what is published, whoever has signed in here. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, round, question } = await params
  const locale = locales.find((each) => each === language)
  if (!locale) return fileNotFound()
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale }
  const gone = () => new Response(embedGone(locale), { status: 404, headers: { ...headers, 'Cache-Control': 'no-store' } })
  try {
    const { results, view, whose } = await readChart(visitor, { round, question }, request.url)
    const inAddress = whoseInAddress[whose]
    const page = `${ownOrigin()}/${locale}/results/${round}/${question}${inAddress ? `?view=${inAddress}` : ''}`
    const html = await embedDocument({ view, whose, round, locale }, { source: sourceOf(results, locale), page })
    return html ? new Response(html, { headers: { ...headers, 'Cache-Control': 'public, max-age=0, must-revalidate' } }) : gone()
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return gone()
    throw error
  }
}

export { answer as GET, answer as HEAD }
