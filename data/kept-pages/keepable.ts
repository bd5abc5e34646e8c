/** Which addresses answer every visitor alike, so that an answer may be kept. */
import 'server-only'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { locales } from '@/questionnaire/text'
import { variables } from '@/results/series-result'
import { whoseInAddress } from '@/results/story/whose'
import { sessionCookiePart } from '../identity/cookie-name'

/** A page, a chart for other sites' frames, a file of a round or of a question in it, or a list for search engines and catalogues. */
export type Keepable =
  | { kind: 'page' }
  | { kind: 'embed' }
  | { kind: 'sheet'; round: string; format: string; question?: string }
  | { kind: 'listing' }

const language = `(?:${locales.join('|')})`
const page = new RegExp(`^/${language}(?:/(?:accessibility|privacy|contact|data|method)|/(?:results|questions)/[\\w-]+)?$`)
const roundPage = new RegExp(`^/(${language})/results/([\\w-]+)$`)
const question = new RegExp(`^/${language}/results/[\\w-]+/[\\w-]+$`)
const embed = new RegExp(`^/${language}/results/[\\w-]+/[\\w-]+/embed$`)
const files = [
  String.raw`sheets/kuntakysely-\k<round>\.(?<format>xlsx|csv)`,
  String.raw`charts\.(?<format>zip)`,
  String.raw`preview\.(?<format>png)`,
  String.raw`(?<question>[\w-]+)/chart\.(?<format>svg|png)`,
  String.raw`(?<question>[\w-]+)/table\.(?<format>xlsx|csv)`,
].map((file) => new RegExp(`^/${language}/results/(?<round>[\\w-]+)/${file}$`))
const questionsFile = new RegExp(`^/${language}/questions/(?<round>[\\w-]+)/(?<format>pdf)$`)
/** What is drawn in the view that its query names. */
const drawnInView = /\/(?:embed|chart\.\w+)$/
const crossTable = new RegExp(`^/${language}/results/[\\w-]+/tables/[\\w.-]+$`)

const listings: readonly string[] = ['/dcat', '/sitemap.xml']

/** What follows the address of a question's page, as its own links write it: any other query is nobody's link, and is not kept. */
const questionQueries = new Set(
  [undefined, ...Object.values(whoseInAddress)].flatMap((view) =>
    [undefined, ...variables].map((by) => new URLSearchParams({ ...(view ? { view } : {}), ...(by ? { by } : {}) }).toString()),
  ),
)

const viewQueries = new Set(Object.values(whoseInAddress).flatMap((view) => (view ? [`view=${view}`] : [])))

/** A row and an answer that its page's small drawings lead to. Those that the question does not have are not found, and so not kept. */
const trendQuery = /^(?:row=[\w-]+(?:&option=[\w-]+)?|option=[\w-]+)$/

/** The addresses of the files that a page offers. @param url of a page as in a request */
export function sheetsOfferedAt(url: string): string[] {
  const [, locale, round] = roundPage.exec(url) ?? []
  return round ? ['csv', 'xlsx'].map((format) => `/${locale}/results/${round}/sheets/kuntakysely-${round}.${format}`) : []
}

/** What an address asks for, when its answer may be kept. @param url path and query, as in a request */
export function keepableAt(url: string): Keepable | undefined {
  const end = url.indexOf('?')
  const [path, query] = end < 0 ? [url, undefined] : [url.slice(0, end), url.slice(end + 1)]
  if (query === undefined || (viewQueries.has(query) && drawnInView.test(path))) {
    if (embed.test(path)) return { kind: 'embed' }
    const file = fileAt(path)
    if (file) return file
  }
  if (query !== undefined)
    return query && question.test(path) && (questionQueries.has(query) || trendQuery.test(query)) ? { kind: 'page' } : undefined
  if (listings.includes(path)) return { kind: 'listing' }
  return page.test(path) || question.test(path) || crossTable.test(path) ? { kind: 'page' } : undefined
}

function fileAt(path: string): Keepable | undefined {
  for (const each of [...files, questionsFile]) {
    const { round, question: key, format } = each.exec(path)?.groups ?? {}
    if (round && format) return { kind: 'sheet', round, format, ...(key ? { question: key } : {}) }
  }
  return undefined
}

/** Does a request come with a session? Whoever has one is shown what is theirs, by the framework. */
const hasSession = ({ cookie = '' }: IncomingHttpHeaders): boolean => cookie.includes(sessionCookiePart)

/** What a request asks for, when what is kept may answer it. */
export function keepableOf({ method, url = '', headers }: IncomingMessage): Keepable | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || hasSession(headers) || headers.authorization) return undefined
  // Sent by the framework's own script, to which the same address answers something else.
  if (headers.rsc || headers['next-action']) return undefined
  return keepableAt(url)
}
