import { connection } from 'next/server'
import { findPage, notKept, pageNotKept, pagePolicy } from '@/data/system/older-form'

/** What a browser with script typed into a form of an older version, for itself alone. */
export async function GET(request: Request, { params }: RouteContext<'/api/older-form/[token]'>) {
  await connection()
  const { token } = await params
  const page = token === notKept ? pageNotKept(new URL(request.url).searchParams.get('to')) : findPage(token)
  if (page === null) return Response.json({ code: 'not-found' }, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const headers = { 'Cache-Control': 'no-store', 'Content-Security-Policy': pagePolicy }
  return new Response(page, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
}
