import { beforeEach, expect, test } from 'vitest'
import { viewerOf, visitor } from '@/data/viewer'
import type { Db } from '@/db/client'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { cast, now, testDatabase } from '@/testing/database'
import { close, reopen } from '@/testing/round-acts'
import { landingPath, listOpenRounds, safeDestination } from './destination'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

test('a visitor has no list of rounds', async () => {
  await expect(listOpenRounds(visitor, now)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test.each([
  'https://muu.example/',
  '//muu.example/fi',
  '/\\muu.example',
  '/fi\\..\\..//muu.example',
  '/fi/../..//muu.example',
  '/fi/%0d%0aSet-Cookie:x=1\r\n',
  '\t//muu.example',
  'javascript:alert(1)',
  '/fi@muu.example',
  '/api/auth/session',
  '/de/rounds',
  '/fi/sign-in/confirm?token=x',
  '/fi/./sign-in',
  `/fi/${'x'.repeat(600)}`,
  '',
])('%j is no destination', (given) => {
  expect(safeDestination(given)).toBeNull()
})

test.each(['/fi', '/sv/rounds/2026', '/fi/rounds/2026/check?municipality=091', '/en/results/2018/ohjeet?view=same'])(
  '%s is a destination',
  (given) => {
    expect(safeDestination(given)).toBe(given)
  },
)

test('everybody lands where their work is', async () => {
  expect(await landingPath(viewerOf(cast.administrator), 'fi', now)).toBe('/fi/admin')
  expect(await landingPath(viewerOf(cast.maija), 'sv', now)).toBe('/sv/rounds/2026')
  expect(await landingPath(viewerOf(cast.both), 'fi', now)).toBe('/fi/rounds')
  expect(await landingPath(viewerOf(cast.stranger), 'fi', now)).toBe('/fi/rounds')
})

test('only open rounds and one’s own municipalities are listed', async () => {
  const own = await listOpenRounds(viewerOf(cast.both), now)
  expect(own.map((round) => [round.code, round.municipalities.map((each) => each.code)])).toEqual([['2026', ['005', '091']]])
  expect(await listOpenRounds(viewerOf(cast.stranger), now)).toEqual([])
  close(db)
  expect(await listOpenRounds(viewerOf(cast.both), now)).toEqual([])
})

test('a round is listed for a municipality with more time alone when the others’ is over, with the first of the deadlines', async () => {
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const listed = async (at: Date) =>
    (await listOpenRounds(viewerOf(cast.both), at)).map(({ closesAt, ...round }) => [
      closesAt,
      round.municipalities.map(({ code }) => code),
    ])
  close(db, 2, later(-2))
  reopen(db, 2, later(-1), later(10))
  const more = { roundId: 2, municipality: '091', kind: 'extended' as const, at: now, by: cast.administrator, until: later(60) }
  db.insert(municipalityActs).values(more).run()
  expect(await listed(now)).toEqual([[later(10), ['005', '091']]])
  expect(await listed(later(11))).toEqual([[later(60), ['091']]])
  expect(await listed(later(61))).toEqual([])
})
