/** Writes answers to whoever asked: the whole of it, its headers alone, or that it has not changed. */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { connectedAddress } from '../system/forwarded'
import { isKnown } from '../system/if-none-match'
import { widestNetwork } from '../system/network'
import type { FrameworkAnswer } from './ask-framework'
import type { KeptAnswer } from './kept-answers'
import { PacedSending } from './paced-sending'
import { UnpackedTexts } from './unpacked-texts'

const takes = (accepted: string, encoding: 'br' | 'gzip'): boolean =>
  accepted.split(',').some((each) => {
    const [name, weight = 'q=1'] = each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    return name === encoding && Number(weight.slice(2)) > 0
  })

const unpacked = new UnpackedTexts()
const paced = new PacedSending()

type Accepted = { encoding?: 'br' | 'gzip'; length: number; body: () => Buffer | Promise<Buffer> }

function inAccepted(accepted: string, kept: KeptAnswer): Accepted {
  const { bytes, length } = kept
  if ('identity' in bytes) return { length, body: () => bytes.identity }
  for (const encoding of ['br', 'gzip'] as const)
    if (takes(accepted, encoding)) return { encoding, length: bytes[encoding].length, body: () => bytes[encoding] }
  return { length, body: () => unpacked.of(bytes) }
}

/** @returns whether the content itself was sent: not for HEAD, nor to who has it */
export async function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptAnswer): Promise<boolean> {
  const { encoding, length, body } = inAccepted(String(request.headers['accept-encoding'] ?? ''), kept)
  const isKnownThere = isKnown(request.headers['if-none-match'] ?? null, kept.tag)
  const content = isKnownThere || request.method === 'HEAD' ? undefined : await body()
  for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value)
  // Strong tags are of one sequence of bytes, and there is one for each encoding.
  response.setHeader('etag', encoding ? `W/${kept.tag}` : kept.tag)
  if (isKnownThere) {
    response.removeHeader('content-type')
    response.writeHead(304).end()
    return false
  }
  if (encoding) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', length)
  if (content) await paced.turn(response, length, widestNetwork(connectedAddress(String(request.headers['x-forwarded-for'] ?? ''))))
  response.writeHead(200).end(content)
  return content !== undefined
}

/** Passes on what the framework answered, compressed as it would have been. */
export async function sendAsAnswered(request: IncomingMessage, response: ServerResponse, { status, headers, body }: FrameworkAnswer) {
  const isZipped = body.length > 0 && takes(String(request.headers['accept-encoding'] ?? ''), 'gzip')
  const bytes = isZipped ? await promisify(gzip)(body) : body
  response.writeHead(status, { ...headers, ...(isZipped ? { 'content-encoding': 'gzip' } : {}), 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
