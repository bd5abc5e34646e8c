import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { passOn, rehearsedAt } from './lead'

test.each([
  ['/fi/rounds/2027-koe', '2027'],
  ['/sv/rounds/2027-koe/sections/tekoaly?municipality=005', '2027'],
  ['/api/rounds/2027-koe/answers/ohjeet', '2027'],
  ['/en/rehearsal/2024-lisa-koe?key=abc', '2024-lisa'],
  ['/api/auth/sign-out?rehearsal=2027-koe', '2027'],
  ['/fi/rounds/2027', null],
  ['/fi/rounds', null],
  ['/fi/rounds/2027-koekoe', null],
  ['/api/auth/sign-out', null],
  ['/api/auth/sign-out?rehearsal=2027', null],
  ['/fi/results/2027-koe', null],
  ['/fi/admin/rounds/2027-koe', null],
  ['/fi/sign-in?to=/fi/rounds/2027-koe', null],
])('%s is of the rehearsal of %s', (url, round) => {
  expect(rehearsedAt(url)).toBe(round)
})

const servers: Server[] = []
afterEach(() => {
  for (const each of servers.splice(0)) each.close()
})

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const post = (port: number, headers: Record<string, string>, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asked = ask({ port, host: '127.0.0.1', method: 'POST', path: '/fi/rounds/2027-koe?a=b', headers, agent: false }, resolve)
    asked.once('error', reject)
    asked.end(body)
  })

test('a request is passed on as it is but for the service’s own session, and the answer comes back as it is', async () => {
  const behind = await listen(
    createServer((request, response) => {
      void text(request).then((body) => {
        response.writeHead(303, { Location: '/fi/rounds/2027-koe', 'Set-Cookie': ['a=1', 'b=2'] })
        response.end(JSON.stringify({ url: request.url, body, cookie: request.headers.cookie, origin: request.headers.origin }))
      })
    }),
  )
  const front = await listen(createServer((request, response) => passOn(request, response, behind)))
  const cookie = '__Secure-next-auth.session-token=secret; kuntakysely.rehearsal=own; locale=fi; next-auth.session-token=too'
  const answer = await post(front, { cookie, origin: 'https://kysely.example' }, 'vastaus')
  expect(answer.statusCode).toBe(303)
  expect(answer.headers).toMatchObject({ location: '/fi/rounds/2027-koe', 'set-cookie': ['a=1', 'b=2'] })
  expect(JSON.parse(await text(answer))).toEqual({
    url: '/fi/rounds/2027-koe?a=b',
    body: 'vastaus',
    cookie: 'kuntakysely.rehearsal=own; locale=fi',
    origin: 'https://kysely.example',
  })
})

test('where nobody listens any more, it is told to come again', async () => {
  const gone = createServer()
  const port = await listen(gone)
  await new Promise((resolve) => gone.close(resolve))
  const front = await listen(createServer((request, response) => passOn(request, response, port)))
  expect((await post(front, {}, '')).statusCode).toBe(503)
})
