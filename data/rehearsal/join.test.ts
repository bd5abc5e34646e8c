import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { memberships, people, rounds } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { sessions } from '@/db/schema-sign-in'
import { now, testDatabase } from '@/testing/database'
import { sessionCookieName, viewerWith } from '../identity/session'
import { queueLetter } from '../letters/letters'
import { getRehearsalToJoin, joinRehearsal } from './join'

const key = vi.hoisted(() => {
  const made = 'k'.repeat(43)
  vi.stubEnv('REHEARSAL', made)
  return made
})

let db: Db
const joining = { municipality: '005', name: ' Kalle  Koe ', locale: 'fi' } as const

beforeEach(() => {
  db = testDatabase()
  db.update(rounds).set({ code: '2026-koe' }).where(eq(rounds.code, '2026')).run()
})

test('without the key of the link nobody joins, nor by another round’s code or for a municipality that is not asked', async () => {
  const before = db.select().from(people).all().length
  for (const [code, given] of [
    ['2026-koe', ''],
    ['2026-koe', 'x'.repeat(43)],
    ['2024', key],
    ['2030-koe', key],
  ] as const) {
    await expect(getRehearsalToJoin(code, given)).rejects.toMatchObject({ code: 'not-found' })
    await expect(joinRehearsal(code, given, joining, now)).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(joinRehearsal('2026-koe', key, { ...joining, municipality: '999' }, now)).rejects.toMatchObject({ code: 'not-found' })
  expect(db.select().from(people).all()).toHaveLength(before)
  expect(db.select().from(sessions).all()).toEqual([])
})

test('with it, somebody answers for the municipality of their choice, under a session of another name', async () => {
  const token = await joinRehearsal('2026-koe', key, joining, new Date())
  const viewer = viewerWith(token)
  expect(viewer).toMatchObject({ municipalities: ['005'], role: null })
  const own = eq(people.id, viewer.personId ?? '')
  expect(db.select().from(people).where(own).get()).toMatchObject({ name: 'Kalle Koe', email: null })
  expect(
    db
      .select()
      .from(memberships)
      .where(eq(memberships.personId, viewer.personId ?? ''))
      .all(),
  ).toHaveLength(1)
  expect(sessionCookieName()).not.toContain('next-auth')
})

test('no letter is written there', () => {
  const letter = { purpose: 'receipt', locale: 'fi', subject: 'x', body: 'x' } as unknown as Parameters<typeof queueLetter>[2]
  db.transaction((tx) => queueLetter(tx, { address: 'a@kunta.example', personId: null }, letter, {}, now))
  expect(db.select().from(letters).all()).toEqual([])
})
