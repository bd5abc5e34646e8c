import type { NextRequest } from 'next/server'
import { lookOnce, openStream } from '@/data/live/stream'
import { sessionCookieName, standingViewer } from '@/data/session'
import { reply, respond, whereOf } from '../../../respond'

/** What proxies on the way must not do: keep, compress or gather the events. */
const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' }

export async function GET(request: NextRequest, { params }: RouteContext<'/api/rounds/[round]/live'>) {
  const { round } = await params
  const where = { ...whereOf(request, round), section: request.nextUrl.searchParams.get('section') || undefined }
  const ask = standingViewer(request.cookies.get(sessionCookieName())?.value)
  const isStream = request.headers.get('accept')?.includes('text/event-stream')
  return respond(
    request,
    async (viewer) => (isStream ? new Response(openStream(ask, where), { headers }) : reply(200, lookOnce(viewer, where))),
    ask,
  )
}
