import { getViewer } from '@/data/identity/session'
import { pngFile } from '@/data/results/pictures'
import { getRoundResults } from '@/data/results/results'
import { ipOf } from '@/data/system/forwarded'
import { locales } from '@/questionnaire/text'
import { answerWithFile, fileNotFound } from '../file-response'
import { drawPreview } from '../round-preview'

type Context = RouteContext<'/[locale]/results/[round]/preview.png'>

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, round } = await params
  const locale = locales.find((each) => each === language)
  if (!locale) return fileNotFound()
  const viewer = await getViewer()
  return answerWithFile(request, viewer, { round, format: 'png', locale }, async () => {
    const results = await getRoundResults(viewer, round)
    return pngFile(viewer, { round, address: ipOf(request.headers) }, drawPreview(results, locale))
  })
}

export { answer as GET, answer as HEAD }
