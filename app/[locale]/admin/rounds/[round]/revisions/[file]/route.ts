import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { getRevisionFile } from '@/data/results/revision-list'

type Context = RouteContext<'/[locale]/admin/rounds/[round]/revisions/[file]'>

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** `kuntakysely-[round]-r[number].json`: a version of the results, byte by byte as it was frozen. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { round, file } = await params
  const number = Number(/-r(\d{1,6})\.json$/.exec(file)?.[1])
  if (file !== `kuntakysely-${round}-r${number}.json`) return notFound()
  try {
    const { bytes, hash } = await getRevisionFile(await getViewer(), round, number)
    const headers = {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${file}"`,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
      'Repr-Digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
    }
    return new Response(new Uint8Array(bytes), { headers })
  } catch (error) {
    if (error instanceof AppError) return notFound()
    throw error
  }
}
