/** What a stranger can use up: nothing of the process, and nothing that others need. */
import { NextRequest } from 'next/server'
import { beforeEach, expect, test } from 'vitest'
import { askForLetter } from '@/data/identity/sign-in/ask'
import { countAsk } from '@/data/identity/sign-in/limits'
import type { Db } from '@/db/client'
import { counters, mostRows } from '@/db/counters'
import { memberships, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { askLetter } from './letter/ask-letter'
import { POST } from './redeem/route'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = 'maija@kunta.example'
const post = (fields: Record<string, string>, from: string) =>
  new NextRequest('http://localhost:3000/api/auth/', {
    method: 'POST',
    body: new URLSearchParams({ locale: 'fi', ...fields }),
    headers: { origin: 'http://localhost:3000', host: 'localhost:3000', 'x-forwarded-for': from },
  })
const placeOf = (response: Response) => response.headers.get('location')
const ask = async (email: string, from: string) => placeOf(await askLetter(post({ email }, from)))
const redeem = async (fields: Record<string, string>, from: string) => placeOf(await POST(post(fields, from)))
const many = <T>(count: number, work: (at: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, at) => work(at)))
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const refused = '/fi/sign-in?problem=too-many'
const asked = '/fi/sign-in/code'
const rows = (kind: string) => counters().client.prepare('select count(*) from counters where kind = ?').pluck().get(kind)
const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length
const changes = () => db.$client.prepare('select total_changes()').pluck().get()

async function useUp(network: string): Promise<void> {
  await many(60, (at) => ask(`kuka${at}@muualla.example`, network))
  expect(await ask('kuka@muualla.example', network)).toBe(refused)
}

test('refused asks, wrong codes and unknown addresses keep nobody from signing in at once', async () => {
  await useUp('192.0.2.1')
  expect(new Set(await many(6, () => ask(maija, '192.0.2.1')))).toEqual(new Set([refused]))
  await ask(maija, '192.0.2.2')
  const { code } = newestSecrets(db)
  const tries = await many(31, () => redeem({ email: maija, code: otherThan(code) }, '192.0.2.3'))
  expect(new Set(tries)).toEqual(new Set(['/fi/sign-in/code?problem=code']))
  expect(await redeem({ email: maija, code }, '192.0.2.4')).toBe('/fi/sign-in/code?problem=code')
  await many(1000, (at) => ask(`joku${at}@muualla.example`, `198.51.100.${at % 20}`))
  expect(await ask(maija, '203.0.113.1')).toBe(asked)
  expect(await redeem({ email: maija, code: newestSecrets(db).code }, '203.0.113.1')).toBe('/fi/rounds/2026')
})

test('the link of a letter works when its code is spent and the network has tried too many', async () => {
  await ask(maija, '192.0.2.1')
  const { code, token } = newestSecrets(db)
  await many(60, () => redeem({ email: maija, code: otherThan(code) }, '192.0.2.1'))
  expect(await redeem({ email: maija, code }, '192.0.2.1')).toBe('/fi/sign-in/code?problem=too-many')
  expect(await redeem({ token }, '192.0.2.1')).toBe('/fi/rounds/2026')
})

test('twenty asks for one address are answered alike, known or not, and counted alike', async () => {
  const told = []
  for (const email of [maija, 'kuka@muualla.example']) {
    testDatabase()
    const answers = []
    for (let at = 0; at < 20; at++) {
      const start = performance.now()
      const response = await askLetter(post({ email }, '192.0.2.1'))
      const cookies = response.headers
        .getSetCookie()
        .map((each) => each.replace(encodeURIComponent(email), '…').replace(/Expires=[^;]+/, ''))
      answers.push([response.status, placeOf(response), await response.text(), cookies, performance.now() - start >= 245])
    }
    expect(answers.map(([, place]) => place)).toEqual([...Array(6).fill(asked), ...Array(14).fill(refused)])
    const counted = counters().client.prepare(`select kind, used from counters where kind <> 'ask-all' order by kind`).all()
    told.push({ answers, counted })
  }
  expect(told[0]).toEqual(told[1])
})

test('forty colleagues behind one address all sign in on the day of the invitation, mistyping once each', async () => {
  const everybody = Array.from({ length: 40 }, (_, at) => ({ id: `h${at}`, email: `henkilo${at}@kunta.example`, createdAt: now }))
  db.insert(people).values(everybody).run()
  db.insert(memberships)
    .values(everybody.map(({ id }) => ({ personId: id, municipality: '005', addedAt: now })))
    .run()
  const came = await many(40, async (at) => {
    const email = `henkilo${at}@kunta.example`
    expect(await ask(email, '192.0.2.1')).toBe(asked)
    const { code } = newestSecrets(db, email)
    await redeem({ email, code: otherThan(code) }, '192.0.2.1')
    return redeem({ email, code }, '192.0.2.1')
  })
  expect(new Set(came)).toEqual(new Set(['/fi/rounds/2026']))
})

test('ten thousand refused requests, each for a new address, keep nothing: no counter, no timer, no row', async () => {
  await useUp('192.0.2.1')
  await many(60, (at) => redeem({ email: `kuka${at}@muualla.example`, code: '123456' }, '192.0.2.1'))
  const [before, counted] = [changes(), counters().client.prepare('select total_changes()').pluck()]
  const [countedBefore, timersBefore] = [counted.get(), timers()]
  for (let at = 0; at < 5000; at++) {
    expect(await ask(`uusi${at}@muualla.example`, '192.0.2.1')).toBe(refused)
    expect(await redeem({ email: `uusi${at}@muualla.example`, code: '123456' }, '192.0.2.1')).toBe('/fi/sign-in/code?problem=too-many')
  }
  expect([changes(), counted.get(), timers()]).toEqual([before, countedBefore, timersBefore])
  expect([rows('ask-network'), rows('ask-address'), rows('wrong-code-network')]).toEqual([1, 60, 1])
  expect(db.select().from(letters).all()).toEqual([])
})

test('however many networks ask for however many addresses, the counters stay at their cap', async () => {
  const [before, timersBefore] = [changes(), timers()]
  for (let at = 0; at < mostRows + 1000; at++) {
    countAsk(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`, now)
    await askForLetter(`kuka${at}@muualla.example`, { locale: 'fi' }, now)
  }
  expect([rows('ask-network'), rows('ask-address')]).toEqual([mostRows, mostRows])
  expect([changes(), timers()]).toEqual([before, timersBefore])
})

test('wrong codes for nobody and links nobody has change nothing in the database', async () => {
  const before = changes()
  await many(20, (at) => redeem({ email: `kuka${at}@muualla.example`, code: '123456' }, '192.0.2.1'))
  await many(20, (at) => redeem({ token: `${at}`.padEnd(43, 'x') }, '192.0.2.1'))
  await many(20, (at) => ask(`kuka${at}@muualla.example`, '192.0.2.1'))
  expect(changes()).toBe(before)
})
