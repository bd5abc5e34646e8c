import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { findPage, keepPage, updatedPage } from './older-form'
import { answerUnknownActions } from './unknown-action'

const form = (fields: Record<string, string> = {}) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

/** What the framework answers to a form whose action it does not know, once it has read it; and what it read. */
async function answered(path: string, body: FormData, { headers = {}, notFound = '1' }: { headers?: HeadersInit; notFound?: string } = {}) {
  let read = ''
  const server = createServer(async (request, response) => {
    for await (const part of request) read += part
    response.setHeader('x-nextjs-action-not-found', notFound)
    response.setHeader('Content-Type', 'text/plain')
    response.setHeader('Content-Length', 26)
    response.statusCode = 409
    response.writeHead(409)
    response.write('Server Action ')
    response.end('unavailable.')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method: 'POST', headers, body })
  const text = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.status, headers: answer.headers, type: answer.headers.get('content-type'), text, read }
}

test('a form without script gets a page of ours, once', async () => {
  answerUnknownActions()
  answerUnknownActions()
  const { status, type, text } = await answered('/sv/rounds/2026/sections/kaytannot?municipality=005', form())
  expect([status, type]).toEqual([409, 'text/html; charset=utf-8'])
  expect(text).toBe(updatedPage('/sv/rounds/2026/sections/kaytannot?municipality=005', []))
  expect(text).toContain('<html lang="sv">')
})

test('what was typed comes back on it, what the form says by itself does not; the framework has read the whole form', async () => {
  answerUnknownActions()
  const typed = { nimi: 'Maija & <b>Liisa</b>', 'note:nimi': '\nsyy "yksi"', vastaus: '12' }
  const own = { $ACTION_ID_x: 'f1', 'version:nimi': '7', shown: 'nimi', locale: 'fi' }
  const { text, read } = await answered('/fi/rounds/2026/sections/kaytannot', form({ ...own, ...typed, empty: ' ' }))
  const areas = [...text.matchAll(/<textarea[^>]*>\n([^<]*)<\/textarea>/g)].map(([, each]) => each)
  expect(areas).toEqual(['Maija &#38; &#60;b&#62;Liisa&#60;/b&#62;', '\r\nsyy &#34;yksi&#34;', '12'])
  expect(read).toContain('Maija & <b>Liisa</b>')
})

test('a long text comes back whole', async () => {
  answerUnknownActions()
  const text = 'pitkä '.repeat(30_000)
  expect((await answered('/fi', form({ text }))).text).toContain(text)
})

test('a script is led to an address with what was typed, which shows it', async () => {
  answerUnknownActions()
  const fields = { '1_nimi': 'Maija', '1_$ACTION_KEY': 'k', '2_note': 'syy', 0: '["$K1"]', '1_locale': 'fi' }
  const { status, headers, text } = await answered('/fi/rounds/2026/people', form(fields), { headers: { 'next-action': 'x' } })
  expect([status, text, headers.get('x-nextjs-action-not-found')]).toEqual([409, '', null])
  const [, token = ''] = /^\/api\/older-form\/([\w-]{43});push$/.exec(headers.get('x-action-redirect') ?? '') ?? []
  expect(findPage('x'.repeat(43))).toBeNull()
  expect(findPage(token)).toBe(updatedPage('/fi/rounds/2026/people', ['Maija', 'syy']))
})

test('pages are kept for ten minutes, the newest fifty, and none that is very long', () => {
  const first = keepPage('0', 0) ?? ''
  const tokens = Array.from({ length: 50 }, (_, at) => keepPage(String(at), 0) ?? '')
  expect(findPage(first, 0)).toBeNull()
  expect(tokens.map((token) => findPage(token, 600_000))).toEqual(tokens.map((_, at) => String(at)))
  expect(findPage(keepPage('x', 0) ?? '', 600_001)).toBeNull()
  expect(keepPage('x'.repeat(200_001), 0)).toBeNull()
})

test('any other answer goes as it is', async () => {
  answerUnknownActions()
  const both: HeadersInit[] = [{}, { 'next-action': 'x' }]
  for (const headers of both) expect((await answered('/fi', form(), { headers, notFound: '0' })).text).toBe('Server Action unavailable.')
})

test('the address is written as text', () => {
  expect(updatedPage('/fi?a="><script>', [])).not.toContain('<script>')
  expect(updatedPage('/muu', [])).toContain('<html lang="fi">')
})
