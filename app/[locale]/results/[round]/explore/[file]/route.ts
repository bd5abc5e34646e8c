import { getViewer } from '@/data/identity/session'
import { getCrossSheet } from '@/data/results/explore'
import { locales } from '@/questionnaire/text'
import { crossOrderIn } from '@/results/crosstab/cross-address'
import { answerWithFile, fileNotFound } from '../../file-response'

/** The table that the query asks for, as a file. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/results/[round]/explore/[file]'>): Promise<Response> {
  const { locale: asked, round, file: name } = await params
  const locale = locales.find((each) => each === asked)
  const format = (['csv', 'xlsx'] as const).find((each) => name === `table-${round}.${each}`)
  const order = crossOrderIn(Object.fromEntries(new URL(request.url).searchParams))
  if (!locale || !format || !order) return fileNotFound()
  const viewer = await getViewer()
  const { question, by } = order
  const file = { round, of: { question, by }, part: `${question}-${by}`, format, locale }
  return answerWithFile(request, viewer, file, () => getCrossSheet(viewer, round, order, format, locale))
}
