import { type NextRequest, NextResponse } from 'next/server'
import { endSession, sessionCookie, sessionCookieName } from '@/data/identity/session'
import { isOwnRequest } from '../../own-origin'
import { localeOf, readSignInForm, seeOther } from '../form'

/** Ends the session on the server, not only in the browser. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = isOwnRequest(request.headers) ? await readSignInForm(request) : null
  if (!form) return new NextResponse(null, { status: 403 })
  const token = request.cookies.get(sessionCookieName())?.value
  if (token) await endSession(token)
  const response = seeOther(`/${localeOf(form)}`)
  response.cookies.set({ ...sessionCookie(''), maxAge: 0 })
  return response
}
