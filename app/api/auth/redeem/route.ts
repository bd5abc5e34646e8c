import type { NextRequest } from 'next/server'
import { endSession, sessionCookie, sessionCookieName } from '@/data/identity/session'
import { landingPath } from '@/data/identity/sign-in/destination'
import type { SignedIn } from '@/data/identity/sign-in/redeem'
import { probeCookie } from '@/data/system/page-requests'
import { viewerOf } from '@/data/viewer'
import type { Locale } from '@/questionnaire/text'
import { addressCookie, probeField } from '../cookies'
import { localeOf, readOwnForm, seeOther } from '../form'
import { redeem } from './redeem'

/** Takes a link's token, or an address and its code, once, and starts the session. Nothing else does, and never a GET. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readOwnForm(request)
  if (form instanceof Response) return form
  const locale = localeOf(form)
  // The link and the code would be spent for nothing.
  if (form.has(probeField) && !request.cookies.has(probeCookie)) return seeOther(`/${locale}/sign-in?problem=cookies`)
  const result = await redeem(form, locale, request)
  return typeof result === 'string' ? seeOther(result) : signedIn(request, result, locale)
}

async function signedIn(request: NextRequest, { personId, sessionToken, destination }: SignedIn, locale: Locale): Promise<Response> {
  const earlier = request.cookies.get(sessionCookieName())?.value
  if (earlier) await endSession(earlier)
  // Whoever changed the language on the way in keeps it: the address asked for was in the language before.
  const response = seeOther(destination?.replace(/^\/[a-z]{2}/, `/${locale}`) ?? (await landingPath(viewerOf(personId), locale)))
  response.cookies.set(sessionCookie(sessionToken))
  response.cookies.delete(addressCookie)
  return response
}
