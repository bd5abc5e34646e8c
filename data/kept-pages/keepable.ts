/** Which addresses answer every visitor alike, so that an answer may be kept. */
import 'server-only'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { locales } from '@/questionnaire/text'
import { variables } from '@/results/series-result'
import { whoseInAddress } from '@/results/story/whose'
import { sessionCookiePart } from '../identity/cookie-name'

/** A page, or a result sheet of a round. */
export type Keepable = { kind: 'page' } | { kind: 'sheet'; round: string; format: string }

const language = `(?:${locales.join('|')})`
const page = new RegExp(`^/${language}(?:/(?:accessibility|privacy|contact)|/results/[\\w-]+)?$`)
const roundPage = new RegExp(`^/(${language})/results/([\\w-]+)$`)
const question = new RegExp(`^/${language}/results/[\\w-]+/[\\w-]+$`)
const sheet = new RegExp(`^/${language}/results/([\\w-]+)/sheets/kuntakysely-\\1\\.(xlsx|csv)$`)

/** What follows the address of a question's page, as its own links write it: any other query is nobody's link, and is not kept. */
const questionQueries = new Set(
  [undefined, ...Object.values(whoseInAddress)].flatMap((view) =>
    [undefined, ...variables].map((by) => new URLSearchParams({ ...(view ? { view } : {}), ...(by ? { by } : {}) }).toString()),
  ),
)

/** The addresses of the files that a page offers. @param url of a page as in a request */
export function sheetsOfferedAt(url: string): string[] {
  const [, locale, round] = roundPage.exec(url) ?? []
  return round ? ['csv', 'xlsx'].map((format) => `/${locale}/results/${round}/sheets/kuntakysely-${round}.${format}`) : []
}

/** What an address asks for, when its answer may be kept. @param url path and query, as in a request */
export function keepableAt(url: string): Keepable | undefined {
  const end = url.indexOf('?')
  const [path, query] = end < 0 ? [url, undefined] : [url.slice(0, end), url.slice(end + 1)]
  if (query !== undefined) return query && question.test(path) && questionQueries.has(query) ? { kind: 'page' } : undefined
  const [, round, format] = sheet.exec(path) ?? []
  if (round && format) return { kind: 'sheet', round, format }
  return page.test(path) || question.test(path) ? { kind: 'page' } : undefined
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
