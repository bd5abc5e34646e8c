/**
 * Requests that the framework cannot read, mangled by letters, links and scanners on their way: given an address here that answers them
 * as what they are, before anybody looks at them. Otherwise they end in its 500.
 */
import 'server-only'
import { log } from './log'
import type { RequestStep } from './request-steps'

const methods: readonly (string | undefined)[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Can the path be read: whole percent signs of UTF-8 in it, and no NUL? */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** An address that is nobody's, in the language and the room of the one asked for: it answers with the own page, in the API with JSON. */
function nobodysAddress(path: string): string {
  if (path.startsWith('/api/')) return '/api/unreadable-address'
  const [, locale = 'fi'] = /^\/(fi|sv|en)(?:\/|$)/.exec(path) ?? []
  return `/${locale}/unreadable-address`
}

/** What to serve instead of a request that cannot be read; undefined for all others. */
export function mended(method: string | undefined, url: string): { reason: 'method' | 'path'; method: string; url: string } | undefined {
  if (!methods.includes(method)) return { reason: 'method', method: 'POST', url: '/api/method-not-allowed' }
  const [path = '/'] = url.split('?', 1)
  return isReadable(path) ? undefined : { reason: 'path', method: method ?? 'GET', url: nobodysAddress(path) }
}

/** After this step no request is unreadable. */
export const mendRequest: RequestStep = (request, _response, next) => {
  const instead = mended(request.method, request.url ?? '/')
  if (instead) {
    log.info({ reason: instead.reason, method: request.method }, 'request refused')
    request.method = instead.method
    request.url = instead.url
  }
  next()
}
