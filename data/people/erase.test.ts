import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { database, setDatabase } from '@/db/client'
import { people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { sampleLetter } from '@/testing/receipt'

// The settings are read once, at the first import that needs them.
vi.stubEnv('ADMIN_EMAILS', 'liisa@kunta.example,maija@kunta.example')
const { queueLetter } = await import('../letters/letters')
const { viewerOf } = await import('../viewer')
const { erasePerson } = await import('./erase')
const { ensureAdministrators } = await import('./people')

const administrator = () => viewerOf(cast.administrator)

beforeEach(() => setDatabase(testDatabase()))

test('the last administrator is not erased', async () => {
  expect(await erasePerson(administrator(), cast.administrator, now)).toEqual({ ok: false })
  ensureAdministrators(now)
  expect(await erasePerson(administrator(), cast.administrator, now)).toEqual({ ok: false })
  expect(administrator().role).toBe('administrator')
  database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.maija)).run()
  const before = administrator()
  expect(await erasePerson(viewerOf(cast.maija), cast.administrator, now)).toEqual({ ok: true })
  await expect(erasePerson(before, cast.oskar, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('erasing a person takes name and address out of every table', async () => {
  const oskar = { address: 'oskar@kunta.example', personId: cast.oskar }
  database().transaction((tx) => queueLetter(tx, oskar, sampleLetter(), {}, now))
  await expect(erasePerson(viewerOf(cast.maija), cast.oskar, now)).rejects.toMatchObject({ code: 'not-found' })
  await erasePerson(administrator(), cast.oskar, now)
  await expect(erasePerson(administrator(), cast.oskar, now)).rejects.toMatchObject({ code: 'not-found' })
  expect(database().$client.serialize().includes('Oskar Lindqvist')).toBe(false)
  expect(database().select().from(letters).all()).toMatchObject([{ recipient: '', text: '', expiredAt: now }])
})
