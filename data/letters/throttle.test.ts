/** So many letters in a minute and no more, whoever sends them; nobody waits at the screen for it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import type { LetterPurpose } from '@/mail/letter'
import { cast, now, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'
import { sampleLetter } from '@/testing/receipt'

const server = await startMailServer({ putOff: (to) => (to.startsWith('hidas@') ? 1 : 0) })
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
const bounds = { LETTERS_PER_MINUTE: '5', LETTERS_PER_DOMAIN: '2' }
vi.stubEnv('EMAIL_SERVER', server.address)
for (const [name, value] of Object.entries(bounds)) vi.stubEnv(name, value)
const { queueLetter } = await import('./letters')
const { deliverDue } = await import('./delivery')

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const queue = (address: string, purpose: LetterPurpose = 'receipt', mailingId?: number) =>
  db.transaction((tx) =>
    queueLetter(
      tx,
      { address, personId: null },
      { ...sampleLetter(), purpose },
      { token: later(900) },
      now,
      mailingId ? { mailingId } : {},
    ),
  )
const queueMany = (count: number, domain = (nth: number) => `kunta${nth}.example`) => {
  for (let nth = 1; nth <= count; nth += 1) queue(`a${nth}@${domain(nth)}`)
}
const deliver = async (at: Date): Promise<string[]> => {
  const before = server.received.length
  await deliverDue(() => at)
  return server.received.slice(before).flatMap(({ recipients }) => recipients)
}

test('no more leave within any minute than the setting says; the others follow, in their order, each once', async () => {
  queueMany(12)
  expect(await deliver(now)).toHaveLength(5)
  expect(await deliver(later(59.999))).toEqual([])
  expect(await deliver(later(60))).toEqual([6, 7, 8, 9, 10].map((nth) => `a${nth}@kunta${nth}.example`))
  expect(await deliver(later(119.999))).toEqual([])
  expect(await deliver(later(120))).toHaveLength(2)
  expect(await deliver(later(600))).toEqual([])
})

test('a domain gets no more than its own share, and the others do not wait for it', async () => {
  queueMany(4, () => 'iso.example')
  queue('b@pieni.example')
  queue('c@alue.iso.example')
  expect(await deliver(now)).toEqual(['a1@iso.example', 'a2@iso.example', 'b@pieni.example', 'c@alue.iso.example'])
  expect(await deliver(later(59.999))).toEqual([])
  expect(await deliver(later(60))).toEqual(['a3@iso.example', 'a4@iso.example'])
})

test('sign-in letters, proofs and the test letter are never held up, though they count', async () => {
  queueMany(5, () => 'iso.example')
  expect(await deliver(now)).toHaveLength(2)
  for (const purpose of ['sign-in', 'proof', 'test-letter', 'sign-in'] as const) queue('maija@iso.example', purpose)
  expect(await deliver(now)).toHaveLength(4)
  // Six are out within the minute: one that nobody waits for has no room, to whatever domain.
  queue('b@pieni.example')
  expect(await deliver(later(59.999))).toEqual([])
  expect(await deliver(later(60))).toEqual(['a3@iso.example', 'a4@iso.example', 'b@pieni.example'])
})

test('what is written to one reader leaves before a mailing', async () => {
  const mailing = { roundId: 2, purpose: 'thanks', madeAt: now, madeBy: cast.administrator, dueAt: now } as const
  const { id } = db.insert(mailings).values(mailing).returning({ id: mailings.id }).get()
  for (const nth of [1, 2, 3, 4, 5]) queue(`m${nth}@kunta${nth}.example`, 'thanks', id)
  queue('maija@kunta6.example')
  expect(await deliver(now)).toEqual(['maija@kunta6.example', ...[1, 2, 3, 4].map((nth) => `m${nth}@kunta${nth}.example`)])
})

test('a letter that was put off has taken its room too', async () => {
  for (const nth of [1, 2, 3, 4, 5]) queue(`hidas@kunta${nth}.example`)
  queue('a@kunta6.example')
  expect(await deliver(now)).toEqual([])
  expect(
    db
      .select()
      .from(letters)
      .all()
      .filter(({ attempts }) => attempts > 0),
  ).toHaveLength(5)
  expect(await deliver(later(59.999))).toEqual([])
  expect(await deliver(later(60))).toHaveLength(5)
})

test('a clock that was put back holds nothing up', async () => {
  queueMany(10)
  expect(await deliver(later(3600))).toHaveLength(5)
  expect(await deliver(now)).toHaveLength(5)
})

test('two that deliver at the same time keep within it together, in one process and in two', async () => {
  queueMany(20)
  const before = server.received.length
  await Promise.all([deliverDue(() => now), deliverDue(() => now)])
  expect(server.received).toHaveLength(before + 5)
  const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  const file = join(folder, 'kuntakysely.db')
  writeFileSync(file, db.$client.serialize())
  const service = { NODE_ENV: 'test' as const, NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent', ...bounds }
  const env = { ...service, DATABASE: file, EMAIL_SERVER: server.address, AT: later(60).toISOString() }
  const run = () => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'testing/deliver-once.ts'], {
      env,
      stdio: 'inherit',
    })
    return new Promise<number | null>((resolve) => child.once('exit', resolve))
  }
  expect(await Promise.all([run(), run()])).toEqual([0, 0])
  expect(server.received).toHaveLength(before + 10)
  rmSync(folder, { recursive: true })
})
