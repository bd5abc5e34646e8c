import { beforeEach, expect, test } from 'vitest'
import { viewerOf, visitor } from '@/data/viewer'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
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
