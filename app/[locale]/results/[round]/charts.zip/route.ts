import { getViewer } from '@/data/identity/session'
import { picturesFile } from '@/data/results/pictures'
import { ipOf } from '@/data/system/forwarded'
import { ownOrigin } from '@/data/system/site'
import { resultTexts } from '@/messages/result-texts'
import { locales } from '@/questionnaire/text'
import { sayCitation } from '@/results/words/cite'
import { answerWithFile, fileNotFound } from '../file-response'
import { readPictures } from '../read-charts'

type Context = RouteContext<'/[locale]/results/[round]/charts.zip'>

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, round } = await params
  const locale = locales.find((each) => each === language)
  if (!locale) return fileNotFound()
  const viewer = await getViewer()
  return answerWithFile(request, viewer, { round, part: 'charts', format: 'zip', locale }, async () => {
    const { results, source, pictures } = await readPictures(viewer, round, locale)
    const address = `${ownOrigin()}/${locale}/results/${round}`
    const note = sayCitation(results, { address }, resultTexts(locale)) ?? source
    return picturesFile(viewer, { round, address: ipOf(request.headers) }, pictures, `${note}\r\n`)
  })
}

export { answer as GET, answer as HEAD }
