import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { getArticleFile } from '@/data/results/article-file'
import { articleFormats } from '@/data/results/article-order'
import { getResultsToPublish } from '@/data/results/results'
import { recordDownload } from '@/data/results/sheets'
import { locales } from '@/questionnaire/text'
import { busyPage, tookTooLongPage } from '../../../../../../busy'
import { picturesOf } from '../../../../../../results/[round]/read-charts'

type Context = RouteContext<'/[locale]/admin/rounds/[round]/article/files/[file]'>

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
} as const satisfies Record<(typeof articleFormats)[number], string>

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** `kuntakysely-[round]-article.docx` or `.md`: the draft article in the language of the address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, round, file } = await params
  const locale = locales.find((each) => each === asked)
  const format = articleFormats.find((each) => file === `kuntakysely-${round}-article.${each}`)
  if (!locale || !format) return notFound()
  const viewer = await getViewer()
  try {
    const results = await getResultsToPublish(viewer, round)
    if (!results) return notFound()
    const article = await getArticleFile(viewer, round, { format, locale, drawings: await picturesOf(results, locale) })
    await recordDownload(viewer, round, format, article)
    const headers = {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="kuntakysely-${round}-article-${locale}.${format}"`,
      'Content-Language': locale,
      'Content-Length': String(article.bytes.length),
      'Cache-Control': 'private, no-store',
    }
    return new Response(new Uint8Array(article.bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'took-too-long') return tookTooLongPage(locale)
    return error.code === 'busy' ? busyPage(locale) : notFound()
  }
}
