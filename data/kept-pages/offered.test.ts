import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '@/testing/database'
import { passThrough } from '../system/request-steps'
import { keepPages } from './keep-pages'
import { sheetsOfferedAt } from './keepable'
import { KeptAnswers } from './kept-answers'

let server: Server
let kept: KeptAnswers
/** Addresses that came to the framework. */
let drawn: string[]
let status: number

beforeEach(async () => {
  testDatabase()
  drawn = []
  kept = new KeptAnswers()
  const { answerKept } = keepPages(kept, sheetsOfferedAt)
  server = createServer((asked, its) =>
    passThrough([answerKept], asked, its, ({ url = '' }, response) => {
      drawn.push(url)
      response.writeHead(status, { 'content-type': 'text/html' }).end('<p>page</p>')
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => server.close())

function ask(path: string): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asking = request({ port, path, agent: false }, (response) => resolve(response.resume().statusCode))
    asking.once('error', reject).end()
  })
}

const page = '/sv/results/2026'
const files = ['csv', 'xlsx'].map((format) => `${page}/sheets/kuntakysely-2026.${format}`)

test('of a page that is not shown no file is made', async () => {
  status = 404
  expect(await ask(page)).toBe(404)
  expect(drawn).toEqual([page])
})

test('the files of a round are made while its page is read, in its language and once', async () => {
  status = 200
  await Promise.all([ask(page), ask(page)])
  await vi.waitFor(() => expect(kept.size.answers).toBe(3))
  expect(drawn).toEqual([page, ...files])
  for (const path of [...files, page]) expect(await ask(path)).toBe(200)
  expect(drawn).toHaveLength(3)
})

test('other pages offer none', async () => {
  status = 200
  for (const path of ['/fi', '/fi/privacy', '/fi/results/2026/ohjeet']) await ask(path)
  expect(drawn).toHaveLength(3)
})
