import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { AppError } from '../errors'
import { getRoundResults } from '../results/results'
import { closeRound, reopenRound } from '../rounds/open-close'
import { publishRevision, withdrawRound } from '../rounds/publish'
import { log } from '../system/log'
import { passThrough } from '../system/request-steps'
import { viewerOf, visitor } from '../viewer'
import { keepPages } from './keep-pages'
import { KeptAnswers } from './kept-answers'

const session = { cookie: `next-auth.session-token=${cast.administrator}` }
const anna = () => viewerOf(cast.administrator)
const deadline = new Date('2026-12-20T21:59:00Z')
const languages = ['fi', 'sv', 'en'] as const

let db: Db
let server: Server
let kept: KeptAnswers
/** What came to the framework. */
let drawn: IncomingMessage[]
/** A draw waits for it. */
let held: Promise<void> | undefined
let minutes: number

const policy = `default-src 'self'; script-src 'self' 'nonce-abc' 'strict-dynamic'; style-src 'self' 'nonce-abc'`

/** Draws as the framework does: with a session what its person may see, and scripts with a nonce. */
async function draw(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  drawn.push(asked)
  await held
  const isAdministrator = asked.headers.cookie?.includes(session.cookie) ?? false
  const [, locale, , round = ''] = asked.url?.split(/[/?]/) ?? []
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (asked.url?.endsWith('.csv')) {
    response.setHeader('Content-Type', 'text/csv; charset=utf-8')
    return void response.setHeader('ETag', '"sheet"').setHeader('Cache-Control', 'public, max-age=0, must-revalidate').end('a;b')
  }
  if (asked.url?.includes('breaks') && asked.headers['x-own-request']) return void response.destroy()
  if (asked.url?.includes('later')) return void response.end('<p>first</p><template id="B:0"></template>')
  if (asked.url?.includes('cookie')) return void response.setHeader('Set-Cookie', 'a=b').end('<p>cookie</p>')
  if (asked.url?.includes('fails')) return void response.writeHead(500).end('failed')
  try {
    const { revision, summary, state } = await getRoundResults(isAdministrator ? anna() : visitor, round)
    const figures = `${locale} r${revision?.number ?? 0} ${summary.response.respondents} ${state} ${isAdministrator ? 'administrator' : 'visitor'}`
    response.end(`<link rel="stylesheet" nonce="abc"><p>${figures}</p><script nonce="abc">x</script>`)
  } catch (error) {
    response.writeHead(error instanceof AppError ? 404 : 500).end(error instanceof AppError ? 'not found' : 'failed')
  }
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: string }
const decoders: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, path, method, headers, agent: false }).once('response', resolve).once('error', reject).end()
  })
  const bytes = await buffer(response)
  const decode = decoders[response.headers['content-encoding'] ?? '']
  return { status: response.statusCode ?? 0, headers: response.headers, body: (decode && bytes.length ? decode(bytes) : bytes).toString() }
}

const text = ({ body }: Answer) => /<p>(.*)<\/p>/.exec(body)?.[1]
/** Everybody's acts have a moment of their own. */
const next = () => {
  minutes += 1
  const at = new Date(now.getTime() + minutes * 60_000)
  vi.setSystemTime(at)
  return at
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  minutes = 0
  drawn = []
  held = undefined
  db = testDatabase()
  kept = new KeptAnswers()
  const { answerKept } = keepPages(kept)
  server = createServer((asked, its) => passThrough([answerKept], asked, its, (one, response) => void draw(one, response)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  send(db, 2, '005', { ohjeet: 'on' })
  await closeRound(anna(), '2026', { acceptDrafts: false }, next())
})

afterEach(() => {
  server.close()
  vi.useRealTimers()
})

const publish = (revision: number) => publishRevision(anna(), '2026', revision, next(), undefined, 'Yksi luku korjattiin.').then(next)

describe('who is shown what', () => {
  test('with a session nothing is answered from what is kept, and nothing is kept', async () => {
    await publish(1)
    for (const asks of ['visitor first', 'administrator first']) {
      const order = asks === 'visitor first' ? [{}, session, {}, session] : [session, {}, session, {}]
      const shown = []
      for (const headers of order) shown.push(text(await ask('/fi/results/2026', headers)))
      const expected = order.map((headers) => `fi r1 1 closed ${headers === session ? 'administrator' : 'visitor'}`)
      expect(shown, asks).toEqual(expected)
    }
    expect(drawn.filter(({ headers }) => !headers.cookie)).toHaveLength(1)
    expect(drawn.filter(({ headers }) => headers.cookie)).toHaveLength(4)
  })

  test('what is kept was drawn for nobody: without cookies, and without any header of whoever asked', async () => {
    await publish(1)
    await ask('/fi/results/2026', { cookie: 'other=1', 'user-agent': 'spy', 'x-nonce': 'mine', 'x-own-request': '0', host: 'evil.example' })
    expect(Object.keys(drawn[0]?.headers ?? {}).sort()).toEqual(['connection', 'host', 'user-agent', 'x-forwarded-for', 'x-own-request'])
    expect(drawn[0]?.headers.host).toBe('localhost')
  })

  test('nobody else’s request passes for one of our own', async () => {
    await ask('/fi/rounds', { 'x-own-request': '1' })
    expect(drawn[0]?.headers['x-own-request']).toBeUndefined()
  })

  test.each([
    ['POST', '/fi/results/2026', {}],
    ['GET', '/fi/results/2026', { rsc: '1' }],
    ['GET', '/fi/results/2026', { authorization: 'Basic x' }],
    ['GET', '/fi/results/2026', { cookie: '__Secure-next-auth.session-token.0=x' }],
    ['GET', '/fi/rounds/2026', {}],
    ['GET', '/fi/sign-in', {}],
    ['GET', '/fi/results/2026?utm_source=x', {}],
    ['GET', '/fi/results/2026/ohjeet?view=made-up', {}],
    ['GET', '/fi/results/2026/ohjeet?by=region&view=samat', {}],
    ['GET', '/fi/results/2026/ohjeet?', {}],
    ['GET', '/fi/results/2026/ohjeet?option=on&view=samat', {}],
    ['GET', '/fi/results/2026/ohjeet?by=region?1', {}],
  ])('%s %s %o goes to the framework as it is', async (method, path, headers) => {
    await publish(1)
    await ask(path, headers, method)
    await ask(path, headers, method)
    expect(drawn).toHaveLength(2)
    expect(kept.size.answers).toBe(0)
  })

  test.each(['option=on', 'row=a', 'row=a&option=on'])('a question’s page in the view ?%s is kept', async (query) => {
    await publish(1)
    for (const each of [1, 2]) await ask(`/fi/results/2026/ohjeet?${query}`, {}, each === 1 ? 'GET' : 'HEAD')
    expect(drawn).toHaveLength(1)
  })

  test.each(['/fi/results/1999', '/fi/results/later', '/fi/results/cookie', '/fi/results/fails'])('%s is not kept', async (path) => {
    await publish(1)
    const answers = [await ask(path), await ask(path, { 'accept-encoding': 'gzip' })]
    expect(kept.size.answers).toBe(0)
    expect(drawn.length).toBeGreaterThanOrEqual(2)
    expect(answers[0]?.body).toBe(answers[1]?.body)
  })
})

describe('no older state than the one that holds', () => {
  test.each(languages)(
    'published, corrected, withdrawn, published again in %s, before and after an administrator looked',
    async (locale) => {
      const path = `/${locale}/results/2026`
      const shown = async () => {
        const before = await ask(path)
        await ask(path, session)
        const after = await ask(path)
        expect([after.status, after.body]).toEqual([before.status, before.body])
        return text(after) ?? after.status
      }
      expect(await shown()).toBe(404)
      await publish(1)
      expect(await shown()).toBe(`${locale} r1 1 closed visitor`)
      await reopenRound(anna(), '2026', deadline, next())
      next()
      expect(await shown()).toBe(`${locale} r1 1 open visitor`)
      send(db, 2, '009', { ohjeet: 'ei' })
      await closeRound(anna(), '2026', { acceptDrafts: false }, next())
      next()
      expect(await shown()).toBe(`${locale} r1 1 closed visitor`)
      await publish(2)
      expect(await shown()).toBe(`${locale} r2 2 closed visitor`)
      await withdrawRound(anna(), '2026', '', next())
      next()
      expect(await shown()).toBe(404)
      await publish(2)
      expect(await shown()).toBe(`${locale} r2 2 closed visitor`)
    },
  )

  test('an act while a page is being drawn: whoever asks after it is not given that page', async () => {
    await publish(1)
    let release = () => {}
    held = new Promise<void>((resolve) => {
      release = resolve
    })
    const early = ask('/fi/results/2026')
    await vi.waitFor(() => expect(drawn).toHaveLength(1))
    await reopenRound(anna(), '2026', deadline, next())
    next()
    const late = ask('/fi/results/2026')
    await vi.waitFor(() => expect(drawn).toHaveLength(2))
    release()
    expect(text(await late)).toBe('fi r1 1 open visitor')
    await early
    expect(text(await ask('/fi/results/2026'))).toBe('fi r1 1 open visitor')
  })

  test('at the moment when a round’s own clock closes it', async () => {
    await publish(1)
    await reopenRound(anna(), '2026', deadline, next())
    next()
    for (const before of [2, 1]) {
      vi.setSystemTime(new Date(deadline.getTime() - before))
      expect(text(await ask('/fi/results/2026'))).toBe('fi r1 1 open visitor')
    }
    expect(drawn).toHaveLength(1)
    vi.setSystemTime(deadline)
    expect(text(await ask('/fi/results/2026'))).toBe('fi r1 1 closed visitor')
  })
})

describe('how it is answered', () => {
  test('drawn once, however many ask at once, also when the first hangs up', async () => {
    await publish(1)
    let release = () => {}
    held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { port } = server.address() as AddressInfo
    const first = request({ port, path: '/sv/results/2026', agent: false }).once('error', () => {})
    first.end()
    await vi.waitFor(() => expect(drawn).toHaveLength(1))
    first.destroy()
    const others = [ask('/sv/results/2026'), ask('/sv/results/2026', {}, 'HEAD')]
    release()
    const [page, head] = await Promise.all(others)
    expect(page && text(page)).toBe('sv r1 1 closed visitor')
    expect(head?.status).toBe(200)
    expect(drawn).toHaveLength(1)
  })

  test('without scripts and nonces, by a policy that allows no script', async () => {
    await publish(1)
    const { body, headers } = await ask('/fi/results/2026')
    expect(body).toBe('<link rel="stylesheet"><p>fi r1 1 closed visitor</p>')
    expect(headers['content-security-policy']).toBe(`default-src 'self'; script-src 'none'; style-src 'self'`)
    expect([headers['cache-control'], headers.vary]).toEqual(['no-cache', 'Cookie, Accept-Encoding'])
  })

  test('in the encoding that is taken, and not again to who has it', async () => {
    await publish(1)
    const plain = await ask('/fi/results/2026')
    for (const encoding of ['br', 'gzip']) {
      const answer = await ask('/fi/results/2026', { 'accept-encoding': `${encoding}, x;q=0.5` })
      expect([answer.headers['content-encoding'], answer.body]).toEqual([encoding, plain.body])
      expect(answer.headers.etag).toBe(`W/${plain.headers.etag}`)
      const again = await ask('/fi/results/2026', { 'accept-encoding': encoding, 'if-none-match': answer.headers.etag ?? '' })
      expect([again.status, again.body, again.headers['content-security-policy']]).toEqual([
        304,
        '',
        plain.headers['content-security-policy'],
      ])
    }
    expect((await ask('/fi/results/2026', { 'accept-encoding': 'br;q=0, gzip;q=0' })).headers['content-encoding']).toBeUndefined()
    const head = await ask('/fi/results/2026', {}, 'HEAD')
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', plain.headers['content-length']])
    expect(drawn).toHaveLength(1)
  })

  test('by the framework, when nothing can be kept: neither a broken answer nor a broken database keeps anybody waiting', async () => {
    expect((await ask('/fi/results/breaks')).status).toBe(404)
    await publish(1)
    expect((await ask('/fi/results/2026')).status).toBe(200)
    db.$client.exec('alter table round_acts rename to gone')
    // Asked before anybody's turn, where nobody would hear it.
    expect(keepPages(kept).isKept({ method: 'GET', url: '/sv/results/2026', headers: {} } as IncomingMessage)).toBe(false)
    expect((await ask('/sv/results/2026')).status).toBe(500)
  })

  test('a sheet as it was made, with a line in the log for each that is sent', async () => {
    await publish(1)
    const path = '/fi/results/2026/sheets/kuntakysely-2026.csv'
    const lines = vi.spyOn(log, 'info')
    for (const [headers, method] of [[{}], [{}, 'HEAD'], [{ 'if-none-match': '"sheet"' }], [{ 'accept-encoding': 'gzip' }]] as const)
      await ask(path, headers, method)
    const download = [{ round: '2026', format: 'csv', tag: 'sheet' }, 'public sheet downloaded']
    expect(lines.mock.calls).toEqual([download, download])
    lines.mockRestore()
    const { body, headers } = await ask(path)
    expect([body, headers.etag, headers['cache-control']]).toEqual(['a;b', '"sheet"', 'public, max-age=0, must-revalidate'])
    expect(drawn).toHaveLength(1)
  })
})
