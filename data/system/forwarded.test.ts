import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { addPeers } from './forwarded'

async function seenWith(headers: Record<string, string>): Promise<string | string[] | undefined> {
  let seen: string | string[] | undefined
  const server = createServer((request, response) => {
    seen = request.headers['x-forwarded-for']
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers })
  await new Promise((resolve) => server.close(resolve))
  return seen
}

test('the last address is the one that was connected from, whatever the asker wrote', async () => {
  addPeers()
  addPeers()
  expect(await seenWith({})).toBe('127.0.0.1')
  expect(await seenWith({ 'x-forwarded-for': '203.0.113.9' })).toBe('203.0.113.9, 127.0.0.1')
})
