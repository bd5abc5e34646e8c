/** Has the framework answer a request of our own, which nobody else's headers, cookies or hanging up can reach. */
import 'server-only'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'
import { buffer } from 'node:stream/consumers'

/** On a request of our own: nobody has asked for it yet, so nobody has downloaded anything. */
export const ownRequestHeader = 'x-own-request'

export type FrameworkAnswer = { status: number; headers: Record<string, string>; hasCookies: boolean; body: Buffer }

/** Milliseconds after which an answer is given up: longer than anything the framework waits for. */
const longest = 120_000

/** Of a connection, or of one sending. */
const notOfContent = ['connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'set-cookie', 'transfer-encoding']

/**
 * @param url path and query
 * @param headers all that the request has
 * @param answer answers like a server
 */
export async function askFramework(
  url: string,
  headers: Record<string, string>,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<FrameworkAnswer> {
  const [ours, theirs] = duplexPair()
  const server = createServer(answer)
  server.emit('connection', theirs)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asking = request({
      path: url,
      headers: { ...headers, [ownRequestHeader]: '1', connection: 'close' },
      createConnection: () => ours,
      signal: AbortSignal.timeout(longest),
    })
    asking.once('response', resolve).once('error', reject).end()
  })
  const body = await buffer(response)
  const kept = Object.entries(response.headers).filter(([name]) => !notOfContent.includes(name))
  return {
    status: response.statusCode ?? 500,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    hasCookies: response.headers['set-cookie'] !== undefined,
    body,
  }
}
