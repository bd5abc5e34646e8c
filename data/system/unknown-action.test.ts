import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { answerUnknownActions, updatedPage } from './unknown-action'

/** What the framework answers to a form whose action it does not know. */
async function answered(path: string, headers: Record<string, string>, notFound = '1') {
  const server = createServer((_request, response) => {
    response.setHeader('x-nextjs-action-not-found', notFound)
    response.setHeader('Content-Type', 'text/plain')
    response.setHeader('Content-Length', 26)
    response.statusCode = 409
    response.end('Server Action unavailable.')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method: 'POST', headers, body: 'a=1' })
  const body = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.status, type: answer.headers.get('content-type'), body }
}

test('a form without script gets a page of ours, once', async () => {
  answerUnknownActions()
  answerUnknownActions()
  const { status, type, body } = await answered('/sv/rounds/2026/sections/kaytannot?municipality=005', {})
  expect([status, type]).toEqual([409, 'text/html; charset=utf-8'])
  expect(body).toBe(updatedPage('/sv/rounds/2026/sections/kaytannot?municipality=005'))
  expect(body).toContain('<html lang="sv">')
})

test('a script, and any other answer, gets what it was to get', async () => {
  answerUnknownActions()
  expect((await answered('/fi', { 'next-action': 'x' })).body).toBe('Server Action unavailable.')
  expect((await answered('/fi', {}, '0')).body).toBe('Server Action unavailable.')
})

test('the address is written as text', () => {
  expect(updatedPage('/fi?a="><script>')).not.toContain('<script>')
  expect(updatedPage('/muu')).toContain('<html lang="fi">')
})
