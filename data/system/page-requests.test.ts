import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { preparePage } from './page-requests'
import { passThrough } from './request-steps'

beforeEach(() => vi.stubEnv('NODE_ENV', 'production'))
afterEach(() => vi.unstubAllEnvs())

type Asked = { method?: string; headers?: Record<string, string> | undefined }

/** What is answered under a path, and with which headers the framework was asked; undefined when it was not. */
async function ask(path: string, { method = 'GET', headers = {} }: Asked = {}) {
  let given: IncomingMessage['headers'] | undefined
  const framework = (asked: IncomingMessage, response: ServerResponse) => {
    given = asked.headers
    response.end('page')
  }
  const server = createServer((asked, response) => passThrough([preparePage], asked, response, framework))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, resolve).once('error', reject).end()
  })
  let body = ''
  for await (const part of answer) body += part
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.statusCode, headers: answer.headers, body, given }
}

test.each(['POST', 'PUT', 'DELETE'])('a page refuses another site’s %s', async (method) => {
  const others: Asked['headers'][] = [{ origin: 'https://other.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]
  for (const headers of others) {
    const { status, body, headers: own, given } = await ask('/fi/rounds/2026', { method, headers })
    expect([status, body, given]).toEqual([403, '{"code":"cross-site"}', undefined])
    expect([own['cache-control'], own['x-frame-options']]).toEqual(['no-store', 'DENY'])
  }
  expect((await ask('/fi/rounds/2026', { method, headers: { 'sec-fetch-site': 'same-origin' } })).body).toBe('page')
})

/** Of the policy that the framework is given. */
const nonceOf = (given: IncomingMessage['headers'] | undefined) => /'nonce-([^']+)'/.exec(String(given?.['content-security-policy']))?.[1]

test.each(['/fi', '/fi/results/2026?view=all', '/fi/x.png', '/sv/rounds/kuva.svg', '/fi/icon.svg', '/en/robots.txt.html'])(
  '%s is a page: the framework knows its nonce, address and language',
  async (path) => {
    const { headers, given } = await ask(path)
    const nonce = nonceOf(given)
    expect(nonce).toMatch(/^[A-Za-z0-9+/=]{48}$/)
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(given?.['content-security-policy']).toBe(headers['content-security-policy'])
    expect([given?.['x-address'], given?.['x-next-intl-locale']]).toEqual([path, path.slice(1, 3)])
  },
)

test.each([
  ['/fi/rounds/2026?_rsc=abc12', '/fi/rounds/2026'],
  ['/fi/rounds/2026?municipality=005&_rsc=abc12', '/fi/rounds/2026?municipality=005'],
  ['/fi/rounds/2026?_rsc=abc12&municipality=005', '/fi/rounds/2026?municipality=005'],
  ['/fi/sign-in?to=%2Ffi%3F_rsc%3D1', '/fi/sign-in?to=%2Ffi%3F_rsc%3D1'],
])('the address of %s is %s for people', async (path, address) => {
  expect((await ask(path)).given?.['x-address']).toBe(address)
})

test('an embed alone may stand in another site’s frame; it may load and run nothing', async () => {
  for (const path of ['/fi/results/2018/ohjeet/embed', '/sv/results/2018/ohjeet/embed?view=samat']) {
    const { headers, given } = await ask(path)
    expect(headers['x-frame-options']).toBeUndefined()
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/)
    expect(given?.['x-next-intl-locale']).toBe(path.slice(1, 3))
  }
  const others = [
    '/fi/results/2018/ohjeet',
    '/fi/results/2018/embed',
    '/fi/results/2018/ohjeet/embed/',
    '/fi/rounds/2018/x/embed',
    '/fi/embed',
  ]
  for (const path of others) {
    const { headers } = await ask(path)
    expect([headers['x-frame-options'], /frame-ancestors 'none'/.test(String(headers['content-security-policy']))]).toEqual(['DENY', true])
  }
})

test('the narrow preview of the editor stands in a frame of the service’s own pages alone', async () => {
  const preview = '/fi/admin/rounds/2027/questionnaire/preview/kaytannot'
  const framed = async (path: string) => {
    const { headers } = await ask(path)
    return [headers['x-frame-options'], /frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy']))?.[1]]
  }
  expect(await framed(`${preview}/narrow`)).toEqual(['SAMEORIGIN', `'self'`])
  for (const path of [preview, `${preview}/narrow/x`, '/fi/admin/narrow', '/fi/admin/rounds/2027/questionnaire/narrow'])
    expect(await framed(path)).toEqual(['DENY', `'none'`])
})

test('what the asker says of the page counts for nothing, and no two pages have one nonce', async () => {
  const forged = {
    'content-security-policy': `script-src 'nonce-mine'`,
    'x-address': '//evil.example',
    'x-next-intl-locale': 'sv',
  }
  const [first, second] = [await ask('/fi', { headers: forged }), await ask('/fi')]
  expect(JSON.stringify(first.given)).not.toMatch(/mine|evil|"sv"/)
  expect(nonceOf(first.given)).not.toBe(nonceOf(second.given))
})

test.each([
  ['/', 'sv', '/sv'],
  ['/?a=1', 'en', '/en?a=1'],
  ['/results/2026?view=all', 'de', '/fi/results/2026?view=all'],
  ['/icons', 'fi', '/fi/icons'],
  ['/apis', 'fi', '/fi/apis'],
  ['/robots.txt.html', 'fi', '/fi/robots.txt.html'],
  ['/fit', 'fi', '/fi/fit'],
])('%s leads a reader of %s to %s', async (path, language, to) => {
  const { status, headers, given } = await ask(path, { headers: { 'accept-language': language } })
  expect([status, headers.location, headers.vary, given]).toEqual([307, to, 'Accept-Language', undefined])
  expect(headers['strict-transport-security']).toBeDefined()
})

test.each([
  '/api',
  '/api/health',
  '/_next/static/chunks/a.js',
  '/icon.svg',
  '/favicon.ico',
  '/robots.txt',
  '//evil.example',
  '/\\evil.example',
])('%s is left to the framework, with the headers of every answer', async (path) => {
  const { body, headers, given } = await ask(path)
  expect([body, headers['content-security-policy'], nonceOf(given)]).toEqual(['page', undefined, undefined])
  expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'same-origin'])
})

test.each(['/fi/sign-in/confirm?token=x', '/sv/join/abc'])('%s, which holds a token, is told to nobody', async (path) => {
  expect((await ask(path)).headers['referrer-policy']).toBe('no-referrer')
})

test('the pages that sign in bring the probe cookie', async () => {
  const cookies = ['kuntakysely.kept=1; Path=/; HttpOnly; SameSite=Lax']
  expect((await ask('/fi/sign-in/code')).headers['set-cookie']).toEqual(cookies)
  expect((await ask('/sv/sign-in/confirm?token=x')).headers['set-cookie']).toEqual(cookies)
  expect((await ask('/fi/sign-in')).headers['set-cookie']).toBeUndefined()
})
