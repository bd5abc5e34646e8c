import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '@/testing/database'
import { passThrough, type RequestStep } from '../system/request-steps'
import { keepPages } from './keep-pages'

let server: Server
/** Networks whose turn never comes. */
let behind: string[]
/** How many came to wait for their turn. */
let arrived: number
/** What came to the framework. */
let drawn: IncomingMessage[]
/** A draw waits for it. */
let held: Promise<void>
let release: () => void

let isKept: (request: IncomingMessage) => boolean

/** Stands for what makes askers wait their turn. */
const waitForTurn: RequestStep = (asked, _, next) => {
  arrived++
  if (isKept(asked) || !behind.includes(String(asked.headers['x-forwarded-for']))) next()
}

beforeEach(async () => {
  testDatabase()
  behind = []
  arrived = 0
  drawn = []
  held = new Promise((resolve) => {
    release = resolve
  })
  const pages = keepPages()
  isKept = pages.isKept
  server = createServer((asked, its) =>
    passThrough([waitForTurn, pages.answerKept], asked, its, async (one, response) => {
      drawn.push(one)
      await held
      response.writeHead(one.url?.endsWith('busy') ? 503 : 200, { 'content-type': 'text/html' }).end('<p>page</p>')
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

function ask(path: string, network: string): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asking = request({ port, path, agent: false, headers: { 'x-forwarded-for': network } })
    asking.once('response', (response) => resolve(response.resume().statusCode)).once('error', reject)
    asking.end()
  })
}

test('whoever asks waits for their own turn and for nobody else’s; what is kept waits for none', async () => {
  release()
  behind = ['10.0.0.1']
  const waiting = ask('/fi/results/2026', '10.0.0.1').catch(() => 'cut')
  await vi.waitFor(() => expect(arrived).toBe(1))
  expect(await ask('/fi/results/2026', '10.0.0.2')).toBe(200)
  expect(await ask('/fi/results/2026', '10.0.0.1')).toBe(200)
  expect(drawn).toHaveLength(1)
  server.closeAllConnections()
  await waiting
})

test('that there is too much to do is told to the one who asked too much, not to who waited for the same', async () => {
  const first = ask('/fi/results/busy', '10.0.0.1')
  await vi.waitFor(() => expect(drawn).toHaveLength(1))
  const second = ask('/fi/results/busy', '10.0.0.2')
  await vi.waitFor(() => expect(arrived).toBe(2))
  release()
  expect([await first, await second]).toEqual([503, 503])
  expect(drawn.map(({ headers }) => headers['x-own-request'])).toEqual(['1', undefined])
})
