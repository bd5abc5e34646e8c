/** What two processes of one service have to know of each other: this one and a real second one on the same files. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, database, openDatabase, setDatabase } from '@/db/client'
import { counters, openCounters, setCounters } from '@/db/counters'
import { countersFileOf } from '@/db/files'
import { cast, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'
import type { neighbourActs } from '@/testing/neighbour-process'
import { sampleLetter } from '@/testing/receipt'
import { close, reopen } from '@/testing/round-acts'
import { standingViewer } from '../identity/session'
import { startSession } from '../identity/sessions'
import { queueLetter } from '../letters/letters'
import { openStream } from '../live/stream'
import { viewerOf } from '../viewer'

type Acts = typeof neighbourActs
let folder: string
let child: ChildProcess
let neighbour: <Act extends keyof Acts>(act: Act, ...given: Parameters<Acts[Act]>) => Promise<Awaited<ReturnType<Acts[Act]>>>
let mail: Awaited<ReturnType<typeof startMailServer>>
const readers: ReadableStreamDefaultReader<Uint8Array>[] = []

async function startNeighbour(file: string) {
  const service = { NODE_ENV: 'test' as const, NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent' }
  const env = { ...service, DATABASE: file, EMAIL_SERVER: mail.address, NEIGHBOUR: '1' }
  const options = ['--conditions=react-server', '--import', 'tsx', 'testing/neighbour-process.ts']
  child = spawn(process.execPath, options, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const answers: ((line: string) => void)[] = []
  const next = () => new Promise<string>((resolve) => answers.push(resolve))
  if (child.stdout) createInterface(child.stdout).on('line', (line) => answers.shift()?.(line))
  await next()
  neighbour = async (act, ...given) => {
    child.stdin?.write(`${JSON.stringify([act, ...given])}\n`)
    return JSON.parse(await next())
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  const file = join(folder, 'kuntakysely.db')
  mail = await startMailServer({})
  const made = testDatabase()
  // The other process's clock is the real one: a round that is open without an end.
  close(made)
  reopen(made, 2)
  writeFileSync(file, made.$client.serialize())
  database().$client.close()
  setDatabase(openDatabase(file))
  setCounters(openCounters(countersFileOf(file)))
  await startNeighbour(file)
})
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.cancel()
})
afterAll(async () => {
  child.kill('SIGKILL')
  closeDatabase()
  counters().client.close()
  // Who left a section is out of sight some seconds later, in whatever counters there are then.
  setCounters(openCounters(':memory:'))
  await mail.close()
  rmSync(folder, { recursive: true })
})

/** A stream of this process whose events are read one by one. */
function follow(ask: () => ReturnType<typeof viewerOf>) {
  const reader = openStream(ask, { round: '2026', section: 'ohjeet' }).getReader()
  readers.push(reader)
  return async () => JSON.parse(new TextDecoder().decode((await reader.read()).value).replace(/^data: /, ''))
}

test('a stream here tells what is saved there', async () => {
  const next = follow(() => viewerOf(cast.maija))
  await next()
  await neighbour('save', cast.liisa, 'on', 0)
  expect(await next()).toMatchObject({ answers: { ohjeet: { value: 'on', version: 1, savedBy: 'Liisa Korhonen' } } })
})

test('a stream here ends when its reader signs out there', async () => {
  const token = database().transaction((tx) => startSession(tx, cast.maija, new Date()))
  const next = follow(standingViewer(token))
  await next()
  await neighbour('sign-out-everywhere', cast.maija)
  expect(await next()).toEqual({ end: 'not-signed-in' })
})

test('who opens and leaves a section there is seen here', async () => {
  const next = follow(() => viewerOf(cast.maija))
  expect(await next()).toMatchObject({ people: [] })
  await neighbour('open-section', cast.liisa)
  expect(await next()).toMatchObject({ people: [{ id: cast.liisa, name: 'Liisa Korhonen', section: 'ohjeet' }] })
  await neighbour('leave-section')
  expect(await next()).toMatchObject({ people: [] })
})

test('a form and a page that were kept there are found here, and their text stands in no file', async () => {
  const { findInterruptedForm } = await import('../answering/interrupted-form')
  const { findPage } = await import('../system/older-form')
  const token = (await neighbour('keep-form', cast.maija, 'Kirjoitin pitkään')) ?? ''
  const held = { fields: { ohjeet: { fields: ['Kirjoitin pitkään'], basedOn: 0 } }, postponed: true }
  expect(findInterruptedForm(viewerOf(cast.maija), { round: '2026', section: 'ohjeet' }, token)).toEqual(held)
  const page = (await neighbour('keep-page', 'Sivu vanhasta')) ?? ''
  expect([findPage(page), findPage('other')]).toEqual(['Sivu vanhasta', null])
  const rows = JSON.stringify(counters().client.prepare('select * from kept').all(), (_, value) =>
    value instanceof Uint8Array || value?.type === 'Buffer' ? Buffer.from(value.data ?? value).toString('latin1') : value,
  )
  expect(rows).not.toMatch(/Kirjoitin|Sivu vanhasta|maija/)
  expect(rows).not.toContain(token)
})

test('a limit counts what was done in both', async () => {
  const { limits, countUses } = await import('../system/limits')
  const { most } = limits['join-letter']
  expect(await neighbour('count', most - 1)).toBe(most - 1)
  const use = { of: 'join-letter', whose: '192.0.2.1' } as const
  expect([countUses([use], new Date()), countUses([use], new Date())]).toEqual([true, false])
  expect(await neighbour('count', 1)).toBe(0)
})

test('damage that was met there is told by the health check here', async () => {
  const { getHealth } = await import('../system/health')
  expect((await getHealth(new Date())).integrity.pages).toBe('sound')
  await neighbour('meet-damage')
  expect((await getHealth(new Date(Date.now() + 2000))).integrity.pages).toBe('damaged')
})

test('letters that both deliver at once leave once each', async () => {
  vi.stubEnv('EMAIL_SERVER', mail.address)
  vi.resetModules()
  const { deliverDue } = await import('../letters/delivery')
  const count = 30
  const addresses = Array.from({ length: count }, (_, at) => `henkilo@kunta${at}.example`)
  database().transaction((tx) => {
    for (const address of addresses) queueLetter(tx, { address, personId: null }, sampleLetter(), {}, new Date())
  })
  await Promise.all([deliverDue(() => new Date()), neighbour('deliver')])
  const sent = database().$client.prepare('select count(*) from letters where sent_at is not null').pluck().get()
  expect([sent, mail.received.length]).toEqual([count, count])
})
