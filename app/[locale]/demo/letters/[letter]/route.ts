import { AppError } from '@/data/errors'
import { demonstrationAttachment } from '@/data/letters/attachment'

const notCached = { 'Cache-Control': 'private, no-store' }

/** The file that came with a letter of the demonstration's mailbox. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/demo/letters/[letter]'>): Promise<Response> {
  try {
    const { name, type, bytes } = await demonstrationAttachment(Number((await params).letter))
    const headers = { ...notCached, 'Content-Type': type, 'Content-Disposition': `inline; filename="${name}"` }
    return new Response(new Uint8Array(bytes), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return new Response(null, { status: error.code === 'busy' ? 503 : 404, headers: notCached })
  }
}
