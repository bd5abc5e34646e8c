import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { addPeer } from './forwarded'
import { passThrough } from './request-steps'

async function seenWith(headers: Record<string, string>): Promise<string | string[] | undefined> {
  let seen: string | string[] | undefined
  const server = createServer((request, response) =>
    passThrough([addPeer], request, response, () => {
      seen = request.headers['x-forwarded-for']
      response.end()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers })
  await new Promise((resolve) => server.close(resolve))
  return seen
}

test('the last address is the one that was connected from, whatever the asker wrote', async () => {
  expect(await seenWith({})).toBe('127.0.0.1')
  expect(await seenWith({ 'x-forwarded-for': '203.0.113.9' })).toBe('203.0.113.9, 127.0.0.1')
})

const ipWith = async (proxies: string, seen: string) => {
  vi.stubEnv('TRUSTED_PROXIES', proxies)
  vi.resetModules()
  const { ipOf } = await import('./forwarded')
  return ipOf(new Headers({ 'x-forwarded-for': seen }))
}

test.each([
  ['0', '203.0.113.9, 192.0.2.1', '192.0.2.1'],
  ['1', '203.0.113.9, 198.51.100.7, 127.0.0.1', '198.51.100.7'],
  ['1', '127.0.0.1', 'unknown'],
])('behind %s proxies, of "%s" %s asked: what the asker itself wrote does not count', async (proxies, seen, asker) => {
  expect(await ipWith(proxies, seen)).toBe(asker)
})
