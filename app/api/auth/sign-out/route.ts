import type { NextRequest } from 'next/server'
import { endSession, sessionCookie, sessionCookieName } from '@/data/identity/session'
import { localeOf, readOwnForm, seeOther } from '../form'

/** Ends the session on the server, not only in the browser. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readOwnForm(request)
  if (form instanceof Response) return form
  const token = request.cookies.get(sessionCookieName())?.value
  if (token) await endSession(token)
  const response = seeOther(`/${localeOf(form)}`)
  response.cookies.set({ ...sessionCookie(''), maxAge: 0 })
  return response
}
