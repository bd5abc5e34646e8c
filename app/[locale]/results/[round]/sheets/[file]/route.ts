import { getViewer } from '@/data/identity/session'
import { getSheet } from '@/data/results/sheets'
import { ipOf } from '@/data/system/forwarded'
import { locales } from '@/questionnaire/text'
import { answerWithFile, fileNotFound, sheetNamed } from '../../file-response'

type Context = RouteContext<'/[locale]/results/[round]/sheets/[file]'>

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, round, file } = await params
  const locale = locales.find((each) => each === asked)
  const format = sheetNamed(round, file)
  if (!locale || !format) return fileNotFound()
  const viewer = await getViewer()
  return answerWithFile(request, viewer, { round, format, locale }, () =>
    getSheet(viewer, round, format, locale, new Date(), ipOf(request.headers)),
  )
}

export { answer as GET, answer as HEAD }
