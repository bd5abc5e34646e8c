import type { Route } from 'next'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { importLimits } from '@/data/imports/file/limits'
import { beginImport, type ImportKind } from '@/data/imports/imports'
import { may } from '@/data/rights'
import { localeNamed } from '@/questionnaire/text'

/** What stands around the file in the request. */
const around = 64 * 1024

/** The request's body, as far as it is no larger than a file may be: what is more is not waited for. */
async function limitedBody(request: Request): Promise<Buffer | null> {
  const limit = importLimits.fileBytes + around
  if (Number(request.headers.get('content-length') ?? 0) > limit || !request.body) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

type Taken = { name: string; bytes: Buffer } | { problem: 'too-large' | 'no-file' }

async function fileOf(request: Request): Promise<Taken> {
  const body = await limitedBody(request)
  if (!body) return { problem: 'too-large' }
  const headers = { 'Content-Type': request.headers.get('content-type') ?? '' }
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0) return { problem: 'no-file' }
  if (file.size > importLimits.fileBytes) return { problem: 'too-large' }
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
}

const to = (address: Route) => new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })

/**
 * Takes in a file that a form sends, and leads to its import; a file that is none leads back.
 * @param page path of the page with the form, after the language; its imports stand below it
 */
export async function takeFile(
  request: Request,
  { locale: asked, kind, page }: { locale: string; kind: ImportKind; page: string },
): Promise<Response> {
  const locale = localeNamed(asked)
  const at = `/${locale}/${page}`
  const viewer = await getViewer()
  if (!viewer.personId) return to(`/${locale}/sign-in?to=${encodeURIComponent(at)}` as Route)
  if (!may(viewer, 'administer')) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const taken = await fileOf(request)
  if ('problem' in taken) return to(`${at}?problem=${taken.problem}#file` as Route)
  try {
    return to(`${at}/imports/${await beginImport(viewer, kind, taken)}` as Route)
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
    throw error
  }
}
