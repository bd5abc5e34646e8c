/** Real processes that mail all municipalities, and are killed while they do. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq, isNotNull } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { database, openDatabase, setDatabase } from '@/db/client'
import { readMunicipalities } from '@/db/register'
import { events, frameUnits, memberships, municipalities } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import { deliveryState } from '@/mail/delivery-state'
import { cast, now, testDatabase } from '@/testing/database'
import { type Behaviour, readMail, startMailServer } from '@/testing/mail-server'
import { readyToMail } from '@/testing/ready-to-mail'

vi.stubEnv('EMAIL_SERVER', 'smtp://127.0.0.1:1')
const from = { EMAIL_FROM: 'Kuntakysely <kysely@liitto.example>' }
vi.stubEnv('EMAIL_FROM', from.EMAIL_FROM)
const { viewerOf } = await import('../viewer')
const { listUnsentLetters } = await import('../letters/fates')
const { makeMailing } = await import('./mailings')

let folder: string
let file: string
let server: Awaited<ReturnType<typeof startMailServer>>
const behaviour: Behaviour = {}
const children: ChildProcess[] = []

/** The round's frame is the register's first municipalities, so many, each with one address to write to. */
function fillFrame(size: number): void {
  const db = database()
  db.delete(memberships).run()
  db.delete(frameUnits).where(eq(frameUnits.roundId, 2)).run()
  const current = readMunicipalities()
    .filter(({ ended }) => ended === null)
    .slice(0, size)
  const known = new Set(
    db
      .select()
      .from(municipalities)
      .all()
      .map(({ code }) => code),
  )
  const added = current.filter(({ code }) => !known.has(code))
  db.insert(municipalities)
    .values(added.map(({ code, nameFi, nameSv }) => ({ code, nameFi, nameSv })))
    .run()
  const unit = { roundId: 2, sizeClass: 2, population: 3000, region: '14', language: 'fi', group: 'rural' }
  db.insert(frameUnits)
    .values(current.map(({ code }) => ({ ...unit, municipality: code })))
    .run()
  db.insert(contacts)
    .values(current.map(({ code }) => ({ municipality: code, email: `viestinta@k${code}.example`, addedAt: now, changedAt: now })))
    .run()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  writeFileSync(file, readyToMail(testDatabase()).$client.serialize())
  database().$client.close()
  setDatabase(openDatabase(file))
  for (const key of Object.keys(behaviour)) delete behaviour[key as keyof Behaviour]
  server = await startMailServer({ cut: (to) => behaviour.cut?.(to) ?? false, cutEarly: (to) => behaviour.cutEarly?.(to) ?? false })
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await server.close()
  database().$client.close()
  rmSync(folder, { recursive: true })
})

type Run = { at: Date; diesAt?: number }

/** Starts a process. `hasLooked` resolves when it has written what is due, `isGone` with the signal that ended it. */
function start({ at, diesAt }: Run) {
  // Their clock stands still: within the minute that never ends all are to leave.
  const bounds = { LETTERS_PER_MINUTE: '10000', LETTERS_PER_DOMAIN: '10000' }
  const when = { AT: at.toISOString(), ...(diesAt ? { DIES_AT: String(diesAt) } : {}) }
  const own = { DATABASE: file, EMAIL_SERVER: server.address, ...from, ...bounds, ...when }
  const service = { NODE_ENV: 'test' as const, NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used', LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'testing/mailing-process.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...service, ...own },
  })
  children.push(child)
  const hasLooked = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
  const isGone = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  return { child, hasLooked, isGone }
}

/** Starts one that is killed where the mail server is with its letter number `nth`: when it is asked to take it, or when it has its text. */
async function startAndKill(where: 'cut' | 'cutEarly', nth: number, at: Date) {
  const { child, isGone } = start({ at })
  let asked = 0
  behaviour[where] = () => {
    asked += 1
    if (asked !== nth) return false
    child.kill('SIGKILL')
    return true
  }
  expect(await isGone).toBe('SIGKILL')
  delete behaviour[where]
}

const mailed = () => database().select().from(letters).where(isNotNull(letters.mailingId)).orderBy(asc(letters.id)).all()
const stateOf = (row: (typeof letters)['$inferSelect']) => deliveryState(row)
const counts = () => {
  const times = new Map<string, number>()
  for (const address of server.received.flatMap(({ recipients }) => recipients)) times.set(address, (times.get(address) ?? 0) + 1)
  return times
}

/** Starts one that nobody kills; resolves when no letter is waiting or under way any more. */
async function startAndFinish(at: Date) {
  await start({ at }).hasLooked
  const isOver = () => expect(mailed().filter((row) => ['waiting', 'under-way'].includes(stateOf(row)))).toEqual([])
  await vi.waitFor(isOver, { timeout: 120_000, interval: 100 })
}

/** Every municipality has a letter; each is sent and has arrived once, or is uncertain and has arrived once at most. @returns the uncertain ones */
function everybodyOnce(everybody: number) {
  const rows = mailed()
  expect(new Set(rows.map(({ recipient }) => recipient)).size).toBe(everybody)
  expect(rows).toHaveLength(everybody)
  const arrived = counts()
  expect(Math.max(...arrived.values())).toBe(1)
  const uncertain = rows.filter((row) => stateOf(row) === 'uncertain')
  for (const row of rows) if (!uncertain.includes(row)) expect([stateOf(row), arrived.get(row.recipient)]).toEqual(['sent', 1])
  expect(
    database()
      .select()
      .from(events)
      .all()
      .filter(({ kind }) => kind === 'mailing-finished'),
  ).toHaveLength(1)
  return uncertain
}

/** Made by an administrator, to so many municipalities. */
const make = async (size: number, dueAt: Date | null) => {
  fillFrame(size)
  const made = await makeMailing(viewerOf(cast.administrator), '2026', { purpose: 'invitation', dueAt }, now)
  if (!made.ok) throw new Error(made.code)
}

test('a mailing to all 308 municipalities, killed three times: nobody gets two, and what was in flight is an administrator’s to decide', async () => {
  await make(308, null)
  // In the transaction that writes the letters of ten municipalities: none of the ten is left.
  expect(await start({ at: now, diesAt: 155 }).isGone).toBe('SIGKILL')
  expect(mailed()).toHaveLength(150)
  expect(database().select().from(mailings).get()).toMatchObject({ finishedAt: null })
  // Between the claim and the text.
  await startAndKill('cutEarly', 60, now)
  const inFlight = mailed().filter((row) => stateOf(row) === 'under-way')
  expect(inFlight).toMatchObject([{ endingAt: null }])
  // After the text and before the answer.
  await startAndKill('cut', 60, now)
  const last = readMail(server.received.at(-1)?.raw ?? '').headers
  await startAndFinish(now)
  const uncertain = everybodyOnce(308)
  expect(uncertain.map(({ recipient }) => recipient)).toContain(last.to)
  // The first of the three may have left one too.
  expect(uncertain.length).toBeLessThanOrEqual(2)
  const told = (await listUnsentLetters(viewerOf(cast.administrator), now)).letters
  expect(told.map(({ fate }) => fate.state)).toEqual(uncertain.map(() => 'uncertain'))
  expect(told.find(({ recipient }) => recipient === last.to)?.uncertain).toEqual({ messageId: last['message-id'], isUseful: true })
})

test('a scheduled mailing whose process is killed at the instant: it goes on with the next, once to everybody', async () => {
  const due = new Date(now.getTime() + 60 * 60_000)
  await make(40, due)
  const early = start({ at: new Date(due.getTime() - 1) })
  await early.hasLooked
  early.child.kill('SIGKILL')
  expect(await early.isGone).toBe('SIGKILL')
  expect(mailed()).toEqual([])
  // With its first letter: neither that nor that it has begun is left.
  expect(await start({ at: due, diesAt: 1 }).isGone).toBe('SIGKILL')
  expect(mailed()).toEqual([])
  expect(database().select().from(mailings).where(eq(mailings.id, 1)).get()).toMatchObject({ startedAt: null, doneTo: null })
  // With the first that arrives, which makes it uncertain.
  await startAndKill('cut', 1, due)
  expect(server.received).toHaveLength(1)
  await startAndFinish(due)
  expect(everybodyOnce(40).map(({ recipient }) => recipient)).toEqual(server.received[0]?.recipients)
})
