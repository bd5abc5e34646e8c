import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerDirectly, cookieIn, type DirectRoute, textsIn } from './direct-routes'
import { log } from './log'
import { passThrough, type RequestStep } from './request-steps'

const path = ['api', 'rounds', '[round]', 'answers', '[key]']

test.each([
  ['/api/rounds/2026/answers/ohjeet', ['2026', 'ohjeet']],
  ['/api/rounds/2026/answers/syyt%3A%C3%A4', ['2026', 'syyt:ä']],
  ['/api/rounds/2026/answers/', undefined],
  ['/api/rounds/2026/answers', undefined],
  ['/api/rounds/2026/answers/ohjeet/history', undefined],
  ['/api/rounds/2026/submission/ohjeet', undefined],
  ['//api/rounds/2026/answers/ohjeet', undefined],
  ['/', undefined],
])('the texts in %s are %j', (pathname, texts) => {
  expect(textsIn(path, pathname)).toEqual(texts)
})

test('the last cookie of a name counts, and a name within another is another', () => {
  const header = '__Secure-token=secure; token=first;other=1;token=last'
  expect([cookieIn(header)('token'), cookieIn(header)('oken'), cookieIn()('token')]).toEqual(['last', undefined, undefined])
})

const headersOfAll: RequestStep = (_, response, next) => {
  response.setHeader('X-Frame-Options', 'DENY')
  next()
}
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let server: Server
let answer: DirectRoute['answer']
beforeEach(async () => {
  answer = async (asked, cookie, texts) =>
    Response.json({ body: await asked.text(), query: new URL(asked.url).search, cookie: cookie('token'), texts }, { status: 201 })
  const route: DirectRoute = { method: 'PUT', path, answer: (...given) => answer(...given) }
  server = createServer((asked, its) =>
    passThrough([headersOfAll, answerDirectly([route])], asked, its, (_, response) => void response.end('framework')),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  agent.destroy()
  server.close()
})

async function ask(
  method: string,
  address: string,
  body = '',
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const { port } = server.address() as AddressInfo
  const asking = request({ port, path: address, method, agent, headers: { cookie: 'token=t', 'content-length': Buffer.byteLength(body) } })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asking.once('response', resolve).once('error', reject).end(body)
  })
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}

test('the request comes whole, the answer goes out with the headers of every answer', async () => {
  const { status, headers, body } = await ask('PUT', '/api/rounds/2026/answers/ohjeet?municipality=005', '{"value":"ä"}')
  expect([status, headers['x-frame-options'], headers['content-type']]).toEqual([201, 'DENY', 'application/json'])
  expect(JSON.parse(body)).toEqual({ body: '{"value":"ä"}', query: '?municipality=005', cookie: 't', texts: ['2026', 'ohjeet'] })
})

test.each([
  ['GET', '/api/rounds/2026/answers/ohjeet'],
  ['PUT', '/api/rounds/2026/answers/ohjeet/history'],
])('%s %s is left to the framework', async (method, address) => {
  expect((await ask(method, address)).body).toBe('framework')
})

test('what is refused unread is not waited for, and the next request is answered', async () => {
  answer = async () => new Response(null, { status: 401 })
  const refused = await ask('PUT', '/api/rounds/2026/answers/ohjeet', 'x'.repeat(1_000_000)).catch(() => 'cut')
  if (refused !== 'cut') expect(refused).toMatchObject({ status: 401, headers: { connection: 'close' } })
  expect((await ask('PUT', '/api/rounds/2026/answers/ohjeet', '')).status).toBe(401)
})

test('what nobody expected is told to the log and to nobody else', async () => {
  const lines = vi.spyOn(log, 'error').mockImplementation(() => {})
  answer = async () => {
    throw new Error('secret')
  }
  const { status, headers, body } = await ask('PUT', '/api/rounds/2026/answers/ohjeet?municipality=005', '{}')
  expect([status, headers['x-frame-options'], body]).toEqual([500, 'DENY', 'Internal Server Error'])
  expect(lines).toHaveBeenCalledOnce()
  expect(lines.mock.calls[0]?.[0]).toMatchObject({ method: 'PUT', path: '/api/rounds/2026/answers/ohjeet', err: { message: 'secret' } })
  lines.mockRestore()
})
