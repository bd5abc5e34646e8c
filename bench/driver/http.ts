/** Requests as browsers send them: kept connections, compressed answers. */
import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Ask = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }

/** `bytes` as sent; times in milliseconds from the asking. */
export type Answer = { status: number; headers: Record<string, unknown>; bytes: Buffer; firstByte: number; whole: number }

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** @throws when the connection fails */
export function ask(url: string, { method = 'GET', headers, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const sent = request(url, { agent, method, headers: { 'Accept-Encoding': 'gzip, deflate, br', ...headers } }, (response) => {
      const firstByte = performance.now() - began
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () => {
        const { statusCode: status = 0, headers: own } = response
        resolve({ status, headers: own, bytes: Buffer.concat(parts), firstByte, whole: performance.now() - began })
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** The same; any other status is an error. */
export async function askFor(status: number, url: string, options: Ask = {}): Promise<Answer> {
  const answer = await ask(url, options)
  if (answer.status === status) return answer
  throw new Error(`${options.method ?? 'GET'} ${url} answered ${answer.status}: ${textOf(answer).slice(0, 500)}`)
}

export function textOf({ headers, bytes }: Answer): string {
  const encoding = headers['content-encoding']
  const plain = encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'br' ? brotliDecompressSync(bytes) : bytes
  return plain.toString('utf8')
}
