import type { NextRequest } from 'next/server'
import { sessionCookieName, standingViewer } from '@/data/identity/session'
import { isStopping, openStream, readNewsOnce } from '@/data/live/stream'
import { reply, respond, whereOf } from '../../../respond'

/** What proxies on the way must not do: keep, compress or gather the events. */
const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' }

export async function GET(request: NextRequest, { params }: RouteContext<'/api/rounds/[round]/live'>) {
  // An open connection would bring request after request, and stopping waits for every one.
  if (isStopping()) return new Response(null, { status: 503, headers: { Connection: 'close', 'Retry-After': '2' } })
  const where = { ...whereOf(request, (await params).round), section: request.nextUrl.searchParams.get('section') || undefined }
  const ask = standingViewer(request.cookies.get(sessionCookieName())?.value)
  const isStream = request.headers.get('accept')?.includes('text/event-stream')
  const answer = async () => (isStream ? new Response(openStream(ask, where), { headers }) : reply(200, readNewsOnce(ask(), where)))
  return respond(request, answer, ask)
}
