/**
 * What every request is given before the framework reads it: headers of its answer, and of a page the nonce, the address and the language.
 * Whoever asks for a page in no language is led to theirs, another site's forms are refused. No permissions. The framework has a place for
 * this (`proxy.ts`), which takes a quarter of an empty page's time and reads each form twice.
 */
import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { preferredLocale } from '@/questionnaire/reading/preferred-locale'
import { locales } from '@/questionnaire/text'
import { isOwnRequest } from './own-origin'
import type { RequestStep } from './request-steps'
import { policyOf, securityHeaders } from './security-headers'

/** The API, Next's own files, published schemas, the files and lists at the root; everything else is a page, whatever its address ends in. */
const noPage = /^\/(?:api(?:\/|$)|_next\/|schemas\/|(?:icon\.svg|favicon\.ico|robots\.txt|sitemap\.xml|dcat)$)/
/** The framework answers these with a redirect to the same address in order. */
const inDisorder = /\\|\/\//

const reading: readonly (string | undefined)[] = ['GET', 'HEAD', 'OPTIONS']

/** Stands with the pages that sign in: a browser that does not bring it back keeps no session either. */
export const probeCookie = 'kuntakysely.kept'
const signsIn = /^\/\w\w\/sign-in\/(?:confirm|code)$/

/** Is it sent by a page of ours? Only a server action's form is posted to a page; it refuses other sites too, as the API does. */
function isOurs({ method, headers }: IncomingMessage): boolean {
  if (reading.includes(method)) return true
  const named = ['host', 'origin', 'sec-fetch-site'].flatMap((name): [string, string][] =>
    headers[name] === undefined ? [] : [[name, String(headers[name])]],
  )
  return isOwnRequest(new Headers(named))
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify({ code: 'cross-site' }))
}

function leadToLanguage({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  const address = url.replace(/^\/(?=\?|$)/, '')
  const preferred = preferredLocale(headers['accept-language'] ?? null)
  response.writeHead(307, { Location: `/${preferred}${address}`, Vary: 'Accept-Language' })
  response.end()
}

/** As people know it: the framework's script asks for a page's data with a part of its own in the query. */
const addressOf = (url: string): string => url.replace(/([?&])_rsc=[^&]*(?:&|$)/, '$1').replace(/[?&]$/, '')

/** What stands before it is answered without a page. */
export const preparePage: RequestStep = (request, response, next) => {
  const { url = '/', headers } = request
  const [path = '/'] = url.split('?', 1)
  for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value)
  if (noPage.test(path) || inDisorder.test(path)) return next()
  if (!isOurs(request)) return refuse(response)
  const locale = locales.find((each) => path === `/${each}` || path.startsWith(`/${each}/`))
  if (!locale) return leadToLanguage(request, response)
  const nonce = btoa(randomUUID())
  const policy = policyOf(path, nonce)
  // The framework takes the nonce of its own scripts from the policy.
  Object.assign(headers, { 'content-security-policy': policy, 'x-address': addressOf(url), 'x-next-intl-locale': locale })
  response.setHeader('Content-Security-Policy', policy)
  if (signsIn.test(path)) response.appendHeader('Set-Cookie', `${probeCookie}=1; Path=/; HttpOnly; SameSite=Lax`)
  next()
}
