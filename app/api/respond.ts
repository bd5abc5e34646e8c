/** The one mapping of outcomes to HTTP, as docs/answers.md describes it. */
import type { Where } from '@/data/answering/response-scope'
import { AppError, type AppErrorCode } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { isOwnRequest } from '@/data/system/own-origin'
import { retryAfter } from '@/data/system/workers'
import type { Viewer } from '@/data/viewer'
import { preferredLocale } from '@/questionnaire/reading/preferred-locale'
import type { Locale } from '@/questionnaire/text'

const statuses: Record<AppErrorCode, number> = {
  'not-signed-in': 401,
  'not-found': 404,
  'round-closed': 409,
  'municipality-required': 422,
  'invalid-answer': 422,
  incomplete: 422,
  'too-many-requests': 429,
  busy: 503,
  'took-too-long': 500,
  'rests-on-hidden': 409,
}

/** A JSON response that is never stored. @param locale the language of the messages in it, where it has any */
export function reply(status: number, body: object, locale?: Locale): Response {
  const headers = { 'Cache-Control': 'no-store', ...(locale ? { 'Content-Language': locale, Vary: 'Accept-Language' } : {}) }
  return Response.json(body, { status, headers })
}

/** Which answers an address means: the round in its path, and `?municipality=`. */
export const whereOf = (request: Request, round: string): Where => ({
  round,
  municipality: new URL(request.url).searchParams.get('municipality') || undefined,
})

/** Does the work for whoever is signed in; refusals become their statuses, anything unexpected goes on to the one sink. @param ask who that is */
export async function respond(
  request: Request,
  work: (viewer: Viewer, locale: Locale) => Promise<Response>,
  ask: () => Viewer | Promise<Viewer> = getViewer,
): Promise<Response> {
  if (!isOwnRequest(request.headers)) return reply(403, { code: 'cross-site' })
  try {
    return await work(await ask(), preferredLocale(request.headers.get('accept-language')))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const refusal = reply(statuses[error.code], { code: error.code })
    if (error.code === 'busy') refusal.headers.set('Retry-After', String(retryAfter))
    return refusal
  }
}
