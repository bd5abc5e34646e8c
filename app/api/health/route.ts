import { connection } from 'next/server'
import { getHealth } from '@/data/system/health'

export async function GET() {
  await connection()
  const health = await getHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
