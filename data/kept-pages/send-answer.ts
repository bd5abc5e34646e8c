/** Writes answers to whoever asked: the whole of it, its headers alone, or that it has not changed. */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { isKnown } from '../system/if-none-match'
import type { FrameworkAnswer } from './ask-framework'
import type { KeptAnswer } from './kept-answers'

const takes = (accepted: string, encoding: 'br' | 'gzip'): boolean =>
  accepted.split(',').some((each) => {
    const [name, weight = 'q=1'] = each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    return name === encoding && Number(weight.slice(2)) > 0
  })

async function inAccepted(accepted: string, bytes: KeptAnswer['bytes']): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  if ('identity' in bytes) return { body: bytes.identity }
  if (takes(accepted, 'br')) return { body: bytes.br, encoding: 'br' }
  if (takes(accepted, 'gzip')) return { body: bytes.gzip, encoding: 'gzip' }
  return { body: await promisify(gunzip)(bytes.gzip) }
}

/** @returns whether the content itself was sent: not for HEAD, nor to who has it */
export async function sendKept(request: IncomingMessage, response: ServerResponse, { headers, tag, bytes }: KeptAnswer): Promise<boolean> {
  const { body, encoding } = await inAccepted(String(request.headers['accept-encoding'] ?? ''), bytes)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // Strong tags are of one sequence of bytes, and there is one for each encoding.
  response.setHeader('etag', encoding ? `W/${tag}` : tag)
  if (isKnown(request.headers['if-none-match'] ?? null, tag)) {
    response.removeHeader('content-type')
    response.writeHead(304).end()
    return false
  }
  if (encoding) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body)
  return request.method !== 'HEAD'
}

/** Passes on what the framework answered, compressed as it would have been. */
export async function sendAsAnswered(request: IncomingMessage, response: ServerResponse, { status, headers, body }: FrameworkAnswer) {
  const isZipped = body.length > 0 && takes(String(request.headers['accept-encoding'] ?? ''), 'gzip')
  const bytes = isZipped ? await promisify(gzip)(body) : body
  response.writeHead(status, { ...headers, ...(isZipped ? { 'content-encoding': 'gzip' } : {}), 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
