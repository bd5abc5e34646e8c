import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test, vi } from 'vitest'
import { Admission, isSave, mostUnderWay, savesFirst } from './admission'
import { addPeer } from './forwarded'
import { passThrough } from './request-steps'

test.each([
  ['PUT', '/api/rounds/2026/answers/ohjeet', true],
  ['POST', '/api/rounds/2026/submission', true],
  ['POST', '/fi/rounds/2026/sections/some', true],
  ['GET', '/api/rounds/2026/live', false],
  ['GET', '/fi/rounds/2026/sections/some', false],
  ['POST', '/api/auth/redeem', false],
  ['POST', '/fi/admin/rounds/2026/close', false],
  ['GET', '/fi/results/2024', false],
])('is %s %s a save: %s', (method, url, expected) => {
  expect(isSave({ method, url })).toBe(expected)
})

let thread = { idle: 0 }
let begun: string[] = []
const responses = new Map<string, EventEmitter & { destroyed: boolean }>()
let admission: Admission
let areKept = true
beforeEach(() => {
  const own = { idle: 0 }
  thread = own
  begun = []
  responses.clear()
  areKept = true
  admission = new Admission(
    ({ url }) => areKept && url === '/kept',
    () => own.idle,
  )
})

const asked = { save: ['PUT', '/api/rounds/2026/answers/a'], kept: ['GET', '/kept'], page: ['GET', '/fi'] }

/** A request comes in that stays under way until `end`. */
function come(name: string, address = '192.0.2.1', kind: keyof typeof asked = 'page') {
  const [method, url] = asked[kind]
  const request = {
    ...{ method, url },
    headers: { 'x-forwarded-for': address },
  }
  const response = Object.assign(new EventEmitter(), { destroyed: false })
  const list = begun
  responses.set(name, response)
  admission.enter(request as unknown as IncomingMessage, response as unknown as ServerResponse, () => list.push(name))
}
const end = (name: string) => responses.get(name)?.emit('close')

test('two others are under way at a time, the next when one of them has ended', () => {
  for (const name of ['a', 'b', 'c', 'd']) come(name)
  expect(begun).toEqual(['a', 'b'])
  end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('a save is begun at once, however many wait, and nobody else beside it for a while', async () => {
  for (const name of ['a', 'b', 'c']) come(name)
  come('save', '192.0.2.9', 'save')
  expect(begun).toEqual(['a', 'b', 'save'])
  end('a')
  expect(begun).toEqual(['a', 'b', 'save'])
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'save', 'c']))
})

test('what is only sent does not wait for pages, and goes out four at a time, in turns by network', () => {
  for (const name of ['a', 'b', 'c']) come(name)
  for (const name of ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']) come(name, '192.0.2.1', 'kept')
  come('k of another', '192.0.2.2', 'kept')
  expect(begun).toEqual(['a', 'b', 'k1', 'k2', 'k3', 'k4'])
  end('k1')
  end('k2')
  expect(begun.slice(6)).toEqual(['k5', 'k of another'])
})

test('beside a save what is only sent is begun one by one, a moment apart', async () => {
  come('save', '192.0.2.9', 'save')
  for (const name of ['k1', 'k2']) come(name, '192.0.2.1', 'kept')
  expect(begun).toEqual(['save', 'k1'])
  await vi.waitFor(() => expect(begun).toEqual(['save', 'k1', 'k2']))
})

test('what was kept when it came and is not any more waits as pages do', () => {
  for (const name of ['k1', 'k2', 'k3', 'k4', 'k5']) come(name, '192.0.2.1', 'kept')
  for (const name of ['a', 'b']) come(name, '192.0.2.2')
  areKept = false
  end('k1')
  expect(begun).toEqual(['k1', 'k2', 'k3', 'k4', 'a', 'b'])
  end('a')
  expect(begun.at(-1)).toBe('k5')
})

test('after a save the others go on at once', () => {
  come('a')
  come('save', '192.0.2.9', 'save')
  come('b')
  expect(begun).toEqual(['a', 'save'])
  end('save')
  expect(begun).toEqual(['a', 'save', 'b'])
})

test('who waits for something else than this thread makes room', async () => {
  for (const name of ['a', 'b', 'c']) come(name)
  thread.idle = 50
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c']))
})

test('networks take turns, in saves too', () => {
  for (const name of ['a1', 'a2', 'a3', 'a4']) come(name)
  come('b1', '192.0.2.2')
  end('a1')
  end('a2')
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1'])
  const many = Array.from({ length: mostUnderWay.saves + 2 }, (_, at) => `save ${at}`)
  for (const name of many) come(name, '192.0.2.1', 'save')
  come('save of another', '192.0.2.2', 'save')
  end('save 0')
  end('save 1')
  expect(begun.slice(-2)).toEqual(['save 8', 'save of another'])
})

test('who hung up while waiting is not begun', () => {
  for (const name of ['a', 'b', 'c', 'd']) come(name)
  Object.assign(responses.get('c') ?? {}, { destroyed: true })
  end('a')
  expect(begun).toEqual(['a', 'b', 'd'])
})

test('a server answers a save while all others that are under way are held', async () => {
  const steps = [addPeer, savesFirst()]
  const held: ServerResponse[] = []
  const server = createServer((request, response) =>
    passThrough(steps, request, response, () => {
      if (isSave(request)) response.end('saved')
      else held.push(response)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pages = Array.from({ length: 10 }, () => fetch(`${address}/fi`))
  const saved = await fetch(`${address}/api/rounds/2026/answers/ohjeet`, { method: 'PUT' })
  expect(await saved.text()).toBe('saved')
  await vi.waitFor(() => expect(held.length).toBe(pages.length))
  for (const response of held) response.end('page')
  expect(await Promise.all(pages.map(async (page) => (await page).text()))).toEqual(pages.map(() => 'page'))
  await new Promise((resolve) => server.close(resolve))
})
