import { getViewer } from '@/data/identity/session'
import { pngFile, svgFile } from '@/data/results/pictures'
import type { MadeSheet } from '@/data/results/sheet-order'
import { getQuestionSheet } from '@/data/results/sheets'
import { ipOf } from '@/data/system/forwarded'
import type { Viewer } from '@/data/viewer'
import { type Locale, locales } from '@/questionnaire/text'
import { answerWithFile, fileNotFound, type MadeFile } from '../../file-response'
import { readPicture } from '../../read-charts'

type Context = RouteContext<'/[locale]/results/[round]/[question]/[file]'>
type Asked = { viewer: Viewer; round: string; question: string; locale: Locale; url: string; ip: string }

async function picture({ viewer, url, ...asked }: Asked, make: (svg: string) => MadeSheet | Promise<MadeSheet>): Promise<MadeFile | null> {
  const { svg, view } = await readPicture(viewer, asked, url)
  return svg === null ? null : { ...(await make(svg)), view }
}
const table = ({ viewer, round, question, locale, ip }: Asked, format: 'csv' | 'xlsx') =>
  getQuestionSheet(viewer, { code: round, question, format, locale }, new Date(), ip)

/** A question's files: the chart of the page as a picture, the figures as a table. */
const files = {
  'chart.svg': { format: 'svg', make: (asked) => picture(asked, (svg) => svgFile(asked.viewer, { round: asked.round }, svg)) },
  'chart.png': {
    format: 'png',
    make: (asked) => picture(asked, (svg) => pngFile(asked.viewer, { round: asked.round, address: asked.ip }, svg)),
  },
  'table.csv': { format: 'csv', make: (asked) => table(asked, 'csv') },
  'table.xlsx': { format: 'xlsx', make: (asked) => table(asked, 'xlsx') },
} as const satisfies Record<string, { format: string; make: (asked: Asked) => Promise<MadeFile | null> }>

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, round, question, file } = await params
  const locale = locales.find((each) => each === language)
  const [, one] = Object.entries(files).find(([name]) => name === file) ?? []
  if (!locale || !one) return fileNotFound()
  const viewer = await getViewer()
  const { format, make } = one
  const asked = { viewer, round, question, locale, url: request.url, ip: ipOf(request.headers) }
  return answerWithFile(request, viewer, { round, of: { question }, part: question, format, locale }, () => make(asked))
}

export { answer as GET, answer as HEAD }
