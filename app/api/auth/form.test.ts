import { expect, test, vi } from 'vitest'

const ipWith = async (proxies: string, seen: string) => {
  vi.stubEnv('TRUSTED_PROXIES', proxies)
  vi.resetModules()
  const { ipOf } = await import('./form')
  return ipOf(new Headers({ 'x-forwarded-for': seen }))
}

test.each([
  ['0', '203.0.113.9, 192.0.2.1', '192.0.2.1'],
  ['1', '203.0.113.9, 198.51.100.7, 127.0.0.1', '198.51.100.7'],
  ['1', '127.0.0.1', 'unknown'],
])('behind %s proxies, of "%s" %s asked: what the asker itself wrote does not count', async (proxies, seen, asker) => {
  expect(await ipWith(proxies, seen)).toBe(asker)
})
