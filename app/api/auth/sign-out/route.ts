import type { NextRequest } from 'next/server'
import { endSession, sessionCookie, sessionCookieName, standingViewer } from '@/data/identity/session'
import { endOwnSessions } from '@/data/identity/sign-out'
import { localeOf, readOwnForm, seeOther } from '../form'

/** Ends the session on the server, not only in the browser; `everywhere`: every session of whoever it is. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readOwnForm(request)
  if (form instanceof Response) return form
  const token = request.cookies.get(sessionCookieName())?.value
  const viewer = standingViewer(token)()
  if (form.get('everywhere') === 'yes' && viewer.personId) await endOwnSessions(viewer)
  else if (token) await endSession(token)
  const response = seeOther(`/${localeOf(form)}`)
  response.cookies.set({ ...sessionCookie(''), maxAge: 0 })
  return response
}
