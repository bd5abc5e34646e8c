/** Real processes that deliver letters and are killed while they do. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { deliveryState } from '@/mail/delivery-state'
import { type Behaviour, startMailServer } from '@/testing/mail-server'
import { sampleLetter } from '@/testing/receipt'
import { queueLetter } from './letters'

let folder: string
let db: Db
let server: Awaited<ReturnType<typeof startMailServer>>
let child: ChildProcess
let kills = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  db = openDatabase(join(folder, 'kuntakysely.db'))
  kills = 0
  db.transaction((tx) => queueLetter(tx, { address: 'maija@kunta.example', personId: null }, sampleLetter(), {}, new Date()))
})
afterEach(async () => {
  child.kill('SIGKILL')
  await server.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

/** Kills the process that delivers, the first time it is asked. */
const killOnce = () => {
  if (kills > 0) return false
  kills += 1
  child.kill('SIGKILL')
  return true
}

const letter = () => db.select().from(letters).get()
const state = () => {
  const row = letter()
  return row && deliveryState(row)
}

/** Starts the process, and once it has been killed another; resolves when the letter has come to its end. */
async function deliverThroughAKill(behaviour: Behaviour) {
  server = await startMailServer(behaviour)
  const start = () => {
    const own = { DATABASE: join(folder, 'kuntakysely.db'), EMAIL_SERVER: server.address }
    const env = { NODE_ENV: 'test' as const, NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent', ...own }
    child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'testing/letter-process.ts'], {
      stdio: 'inherit',
      env,
    })
    return new Promise<void>((resolve) => child.once('exit', () => resolve()))
  }
  await start()
  expect(state()).toBe('under-way')
  start()
  await vi.waitFor(() => expect(['waiting', 'under-way']).not.toContain(state()), { timeout: 120_000, interval: 100 })
}

test('a process killed between the claim and the text: the letter arrives once, from the next', async () => {
  await deliverThroughAKill({ cutEarly: killOnce })
  expect(letter()).toMatchObject({ attempts: 2, sentAt: expect.any(Date), uncertainAt: null })
  expect(server.received).toHaveLength(1)
})

test('a process killed after the text and before the answer: the letter is uncertain and has arrived once', async () => {
  await deliverThroughAKill({ cut: killOnce })
  expect(letter()).toMatchObject({ attempts: 1, sentAt: null, uncertainAt: expect.any(Date) })
  expect(server.received).toHaveLength(1)
})
