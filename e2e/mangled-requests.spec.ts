/** Requests as letters, links, scanners and other sites make them: each is answered as what it is, with one line in the log. */
import { connect } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { type Service, startService } from './service'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test'
import { interfaceText } from './texts'

let service: Service
test.beforeAll(async () => {
  service = await startService(`mangled-${test.info().workerIndex}`, { loud: true })
})
test.afterAll(() => service.stop())

/** Sends a request as it is written, which no client would. */
async function sent(method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = '') {
  const { port, host } = new URL(service.url)
  const all = { Host: host, Connection: 'close', ...(body.length ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}), ...headers }
  const socket = connect(Number(port), '127.0.0.1')
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  socket.write(body)
  const answer = await readAll(socket)
  const [head = '', rest = ''] = [answer.slice(0, answer.indexOf('\r\n\r\n')), answer.slice(answer.indexOf('\r\n\r\n') + 4)]
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: rest }
}

const notFound = (locale: 'fi' | 'sv') => interfaceText(locale, 'common', 'notFoundTitle')

for (const [path, locale] of [
  ['/fi/rounds/%', 'fi'],
  ['/fi/%E0%A4%A', 'fi'],
  ['/fi/results/%C0%AF', 'fi'],
  ['/sv/%ff', 'sv'],
  ['/fi/rounds/2026/sections/%00', 'fi'],
  ['/%', 'fi'],
  ['/%ff/%fe', 'fi'],
] as const)
  test(`${path} is the own page of what is not found`, async () => {
    const { status, body } = await sent('GET', path)
    expect(status).toBe(404)
    expect(body).toContain(notFound(locale))
  })

test('a page that is there does not bring that page along', async () => {
  await sent('GET', '/fi/sign-in')
  const { status, body } = await sent('GET', '/fi/sign-in')
  expect(status).toBe(200)
  expect(body).not.toContain(notFound('fi'))
})

test('what our own server answers without the framework has the headers of every answer', async () => {
  const named = ({ head }: { head: string }) => head.match(/^(?:x-|referrer-|permissions-|cross-origin-|strict-)[\w-]+: .*$/gm)?.sort()
  const path = '/api/rounds/2026/answers/ohjeet'
  const [direct, framework] = [await sent('PUT', path, { 'Content-Type': 'application/json' }, '{}'), await sent('PATCH', path)]
  expect([direct.status, framework.status]).toEqual([401, 405])
  expect(named(direct)).toHaveLength(6)
  expect(named(direct)).toEqual(named(framework))
})

for (const [method, path] of [
  ['GET', '/api/rounds/%/answers'],
  ['PUT', '/api/rounds/2026/answers/%ff'],
  ['GET', '/api'],
  ['GET', '/api/nothing/here'],
  ['POST', '/api/%00'],
  ['DELETE', '/api/unknown'],
] as const)
  test(`${method} ${path} is not found, in JSON`, async () => {
    const { status, body } = await sent(method, path)
    expect(status).toBe(404)
    expect(body).toContain('{"code":"not-found"}')
  })

for (const method of ['TRACE', 'PROPFIND', 'PURGE'])
  test(`${method} is no method of ours`, async () => {
    const { status, body } = await sent(method, '/fi')
    expect(status).toBe(405)
    expect(body).toContain('{"code":"method-not-allowed"}')
  })

test('malformed searches and hosts end in no fault', async () => {
  for (const path of [
    '/fi?x=%',
    '/fi/sign-in?problem=%ff&to=%',
    '/fi/rounds/2026?municipality=%',
    '/api/rounds/2026/answers?municipality=%ff',
  ])
    expect((await sent('GET', path)).status, path).toBeLessThan(500)
  for (const [method, path] of [
    ['PUT', '/fi'],
    ['DELETE', '/fi/rounds/2026'],
    ['PATCH', '/api/health'],
    ['OPTIONS', '/fi'],
  ] as const)
    expect((await sent(method, path)).status, `${method} ${path}`).toBeLessThan(500)
})

test('what every host is asked for is there', async () => {
  const robots = await sent('GET', '/robots.txt')
  expect([robots.status, robots.body]).toEqual([200, expect.stringContaining('Disallow: /api/')])
  const icon = await fetch(`${service.url}/favicon.ico`)
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
})

test('another site’s page posts nothing, to pages neither', async () => {
  const { host } = new URL(service.url)
  const foreign: Record<string, string>[] = [
    { Origin: 'https://muu.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: `https://${host}` },
    { Origin: 'null' },
    { 'Next-Action': 'x', Origin: 'https://muu.example' },
  ]
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const path of ['/fi/rounds/2026/sections/kaytannot', '/fi/admin', '/api/auth/letter', '/api/auth/sign-out'])
    for (const headers of foreign)
      expect(await sent('POST', path, { ...form, ...headers }, 'a=1'), `${path} ${JSON.stringify(headers)}`).toMatchObject({
        status: 403,
        body: expect.stringContaining('{"code":"cross-site"}'),
      })
})

test('forms with broken text are refused', async () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const body of ['email=%ff', 'email=a%00b', 'email=%ed%a0%80', Buffer.from([0x65, 0x3d, 0xff])])
    expect((await sent('POST', '/api/auth/letter', form, body)).status, String(body)).toBe(422)
})

test('an action that the version does not know', async () => {
  const { status, body } = await sent('POST', '/fi', { 'Next-Action': 'f'.repeat(42), 'Content-Type': 'text/plain' }, '[]')
  expect([status, body]).toEqual([expect.any(Number), expect.any(String)])
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test('a form whose action the version does not know gets a page of ours', async () => {
  const form = `--b\r\nContent-Disposition: form-data; name="$ACTION_ID_${'f'.repeat(42)}"\r\n\r\n\r\n--b--\r\n`
  const { status, body } = await sent('POST', '/sv/sign-in', { 'Content-Type': 'multipart/form-data; boundary=b' }, form)
  expect(status).toBe(409)
  expect(body).toContain('<html lang="sv">')
  expect(body).toContain('href="/sv/sign-in"')
})

test('what was typed into a form of an older version comes back to be copied, without script too', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: service.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/fi/demo/letters')
  const form = page.locator('form', { has: page.locator('#to') })
  await page.locator('#to').fill('maija & <b>liisa</b>')
  // The version that made the page is gone: the name of its action means nothing any more.
  await form.evaluate((element) => {
    for (const input of element.querySelectorAll<HTMLInputElement>('input[name^="$ACTION"]')) input.remove()
    const unknown = document.createElement('input')
    Object.assign(unknown, { type: 'hidden', name: `$ACTION_ID_${'f'.repeat(42)}`, value: '' })
    element.append(unknown)
  })
  await form.getByRole('button').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Palvelu on päivitetty')
  await expect(page.getByRole('textbox')).toHaveValue('maija & <b>liisa</b>')
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.getByRole('link').click()
  await expect(page).toHaveURL(/\/fi\/demo\/letters$/)
  await context.close()
})

test('with script it comes back too, by an address that shows it', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: service.url })
  const page = await context.newPage()
  await page.goto('/sv/demo/letters')
  // The version that made the page is gone: the name of its action means nothing any more.
  await page.route('**/demo/letters', (route) => {
    const headers = { ...route.request().headers(), 'next-action': 'f'.repeat(42) }
    return route.request().method() === 'POST' ? route.continue({ headers }) : route.continue()
  })
  await page.locator('#to').fill('maija & <b>liisa</b>')
  await page
    .locator('form', { has: page.locator('#to') })
    .getByRole('button')
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tjänsten har uppdaterats')
  await expect(page.getByRole('textbox')).toHaveValue('maija & <b>liisa</b>')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('textbox')).toHaveValue('maija & <b>liisa</b>')
  await page.getByRole('link').click()
  await expect(page).toHaveURL(/\/sv\/demo\/letters$/)
  await context.close()
})

test('a request that is cut is no error', async () => {
  const { port, host } = new URL(service.url)
  const socket = connect(Number(port), '127.0.0.1')
  await new Promise((resolve) =>
    socket.write(
      `POST /api/auth/letter HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nemail=`,
      resolve,
    ),
  )
  socket.destroy()
  // Asked after the cut one: its answer says that the service has seen to it.
  expect((await sent('GET', '/api/health')).status).toBe(200)
})

test('all that was logged is lines of JSON, and none of an error', async () => {
  const lines = service
    .log()
    .split('\n')
    .filter((line) => line && !line.startsWith('Kuntakysely http://'))
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow()
  const read = lines.map((line) => JSON.parse(line) as { level: number; msg: string; reason?: string })
  expect(read.filter(({ level }) => level >= 50)).toEqual([])
  expect(read.filter(({ reason }) => reason === 'method')).toHaveLength(3)
  expect(read.filter(({ reason }) => reason === 'path')).toHaveLength(10)
})
