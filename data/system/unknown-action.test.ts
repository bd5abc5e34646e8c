import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test } from 'vitest'
import { openCounters, setCounters } from '@/db/counters'
import { findPage, keepPage, mostKept, notKept, pageNotKept, updatedPage } from './older-form'
import { passThrough } from './request-steps'
import { answerUnknownAction } from './unknown-action'

beforeEach(() => setCounters(openCounters(':memory:')))

const form = (fields: Record<string, string> = {}) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

/** What the framework answers to a form whose action it does not know, once it has read it; and what it read. */
async function answered(path: string, body: FormData, { headers = {}, notFound = '1' }: { headers?: HeadersInit; notFound?: string } = {}) {
  let read = ''
  const refuse = async (request: IncomingMessage, response: ServerResponse) => {
    for await (const part of request) read += part
    response.setHeader('x-nextjs-action-not-found', notFound)
    response.setHeader('Content-Type', 'text/plain')
    response.setHeader('Content-Length', 26)
    response.statusCode = 409
    response.writeHead(409)
    response.write('Server Action ')
    response.end('unavailable.')
  }
  const server = createServer((request, response) =>
    passThrough([answerUnknownAction], request, response, () => void refuse(request, response)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method: 'POST', headers, body })
  const text = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.status, headers: answer.headers, type: answer.headers.get('content-type'), text, read }
}

test('a form without script gets a page of ours, once', async () => {
  const { status, type, text } = await answered('/sv/rounds/2026/sections/kaytannot?municipality=005', form())
  expect([status, type]).toEqual([409, 'text/html; charset=utf-8'])
  expect(text).toBe(updatedPage('/sv/rounds/2026/sections/kaytannot?municipality=005', []))
  expect(text).toContain('<html lang="sv">')
})

const areasOf = (page: string) => [...page.matchAll(/<label>([^<]*)<br><textarea[^>]*>\n([^<]*)<\/textarea>/g)].map(([, ...each]) => each)

test('what was typed comes back on it, what the form says by itself does not; the framework has read the whole form', async () => {
  const typed = { nimi: 'Maija & <b>Liisa</b>', 'note:nimi': '\nsyy "yksi"', vastaus: '12', toinen: '12' }
  const own = { $ACTION_ID_x: 'f1', 'version:nimi': '7', 'theirs:nimi': '8', shown: 'nimi', ready: 'no', seen: 'nimi:x', script: '1' }
  const { text, read } = await answered('/fi/rounds/2026/sections/kaytannot', form({ ...own, ...typed, empty: ' ' }))
  expect(areasOf(text)).toEqual([
    ['nimi', 'Maija &#38; &#60;b&#62;Liisa&#60;/b&#62;'],
    ['note:nimi', '\r\nsyy &#34;yksi&#34;'],
    ['vastaus', '12'],
    ['toinen', '12'],
  ])
  expect(read).toContain('Maija & <b>Liisa</b>')
})

test.each(['link', 'number', 'person', 'form', 'request', 'key', 'round', 'locale'])(
  'an answer to the question %s of a section comes back; of another form it is the form’s own',
  async (key) => {
    const fields = { [key]: 'vastaus', nimi: 'Maija' }
    const { text } = await answered('/fi/rounds/2026/sections/kaytannot', form({ shown: key, ...fields }))
    expect(areasOf(text)).toEqual([
      [key, 'vastaus'],
      ['nimi', 'Maija'],
    ])
    expect(areasOf((await answered('/fi/rounds/2026/people', form(fields))).text)).toEqual([['nimi', 'Maija']])
  },
)

test('a long text comes back whole', async () => {
  const text = 'pitkä '.repeat(30_000)
  expect((await answered('/fi', form({ text }))).text).toContain(text)
})

test('a script is led to an address with what was typed, which shows it', async () => {
  const fields = { '1_nimi': 'Maija', '1_$ACTION_KEY': 'k', '2_note': 'syy', 0: '["$K1"]', '1_locale': 'fi' }
  const { status, headers, text } = await answered('/fi/rounds/2026/people', form(fields), { headers: { 'next-action': 'x' } })
  expect([status, text, headers.get('x-nextjs-action-not-found')]).toEqual([409, '', null])
  const [, token = ''] = /^\/api\/older-form\/([\w-]{43});push$/.exec(headers.get('x-action-redirect') ?? '') ?? []
  expect(findPage('x'.repeat(43))).toBeNull()
  expect(findPage(token)).toBe(
    updatedPage('/fi/rounds/2026/people', [
      { name: 'nimi', value: 'Maija' },
      { name: 'note', value: 'syy' },
    ]),
  )
})

/** Each from a network of its own. */
const keep = (page: string, now: number, at = 0) => keepPage(page, `192.0.2.${at}`, now) ?? ''

test('pages are kept for ten minutes, and none that is very long', () => {
  const token = keep('x', 0)
  expect(findPage(token, 600_000)).toBe('x')
  expect(findPage(token, 600_001)).toBeNull()
  // What is past its time is gone, whatever the clock says afterwards.
  expect(findPage(token, 0)).toBeNull()
  expect(keepPage('x'.repeat(mostKept.each + 1), '', 0)).toBeNull()
  expect(keepPage('ä'.repeat(mostKept.each / 2 + 1), '', 0)).toBeNull()
})

test('all pages together have a budget: many small ones stay, and the oldest go for large ones', () => {
  const small = Array.from({ length: 200 }, (_, at) => keep(String(at), 0, at))
  expect(small.map((token) => findPage(token, 1))).toEqual(small.map((_, at) => String(at)))
  const large = Array.from({ length: mostKept.together / mostKept.each }, (_, at) => keep('x'.repeat(mostKept.each), 2, at))
  expect(small.some((token) => findPage(token, 3))).toBe(false)
  expect(large.every((token) => findPage(token, 3))).toBe(true)
})

test('a stranger pushes nobody’s page out: beyond so many from one network the plain page is shown, and nothing kept', async () => {
  const theirs = keepPage('theirs', '198.51.100.1') ?? ''
  while (keepPage('x', 'unknown') !== null);
  const headers = { 'next-action': 'x' }
  const answer = await answered('/sv/rounds/2026/people?a=1;b', form({ '1_nimi': 'Maija' }), { headers })
  expect([answer.headers.get('x-action-redirect'), answer.headers.get('x-nextjs-action-not-found')]).toEqual([
    `/api/older-form/${notKept}?to=${encodeURIComponent('/sv/rounds/2026/people?a=1;b')};push`,
    null,
  ])
  expect(pageNotKept('/sv/rounds/2026/people?a=1;b')).toBe(updatedPage('/sv/rounds/2026/people?a=1;b', []))
  for (const address of [null, '//else.example', '/\\else.example', 'https://else.example', '/finland'])
    expect(pageNotKept(address)).toBe(updatedPage('/fi', []))
  // Without script the page is the answer itself, and holds what was typed.
  expect(areasOf((await answered('/sv/rounds/2026/people', form({ nimi: 'Maija' }))).text)).toEqual([['nimi', 'Maija']])
  expect(findPage(theirs)).toBe('theirs')
})

test('any other answer goes as it is', async () => {
  const both: HeadersInit[] = [{}, { 'next-action': 'x' }]
  for (const headers of both) expect((await answered('/fi', form(), { headers, notFound: '0' })).text).toBe('Server Action unavailable.')
})

test('the address is written as text', () => {
  expect(updatedPage('/fi?a="><script>', [])).not.toContain('<script>')
  expect(updatedPage('/muu', [])).toContain('<html lang="fi">')
})
