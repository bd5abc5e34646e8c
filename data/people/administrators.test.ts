import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'

// The settings are read once, at the first import that needs them.
vi.stubEnv('ADMIN_EMAILS', 'anna@kunta.example,outi@kunta.example')
const { viewerOf, visitor } = await import('../viewer')
const { listAdministrators, removeAdministrator } = await import('./administrators')
const { ensureAdministrators } = await import('./people')
const { getCockpit } = await import('../rounds/cockpit')

let db: Db
/** Anna and Outi administer; both have signed in. */
beforeEach(() => {
  db = testDatabase()
  ensureAdministrators(now)
  for (const id of [cast.administrator, cast.stranger]) db.update(people).set({ emailVerified: now }).where(eq(people.id, id)).run()
})
const anna = () => viewerOf(cast.administrator)
const outi = () => viewerOf(cast.stranger)

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('listing and removing to %s', async (_, ask, code) => {
    await expect(listAdministrators(ask())).rejects.toMatchObject({ code })
    await expect(removeAdministrator(ask(), cast.stranger, now)).rejects.toMatchObject({ code })
    expect(outi().administrator).toBe(true)
  })

  test('removing somebody who is none, or is none any more', async () => {
    await removeAdministrator(anna(), cast.stranger, now)
    for (const person of [cast.maija, cast.stranger, 'tuntematon'])
      await expect(removeAdministrator(anna(), person, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('removing by somebody whose right was taken a moment ago', async () => {
    const before = outi()
    await removeAdministrator(anna(), cast.stranger, now)
    await expect(removeAdministrator(before, cast.administrator, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(anna().administrator).toBe(true)
  })

  test('removing the last one, or leaving only somebody who has never signed in', async () => {
    db.update(people).set({ emailVerified: null }).where(eq(people.id, cast.stranger)).run()
    expect(await removeAdministrator(anna(), cast.administrator, now)).toEqual({ ok: false })
    await removeAdministrator(anna(), cast.stranger, now)
    expect(await removeAdministrator(anna(), cast.administrator, now)).toEqual({ ok: false })
    expect(await listAdministrators(anna())).toMatchObject([{ id: cast.administrator, you: true, last: true }])
  })
})

test('a removal works from the next request on, is logged, and the person’s own municipality stays', async () => {
  expect(await listAdministrators(anna())).toMatchObject([{ you: true }, { id: cast.stranger, last: false }])
  expect(await removeAdministrator(anna(), cast.stranger, now)).toEqual({ ok: true })
  await expect(getCockpit(outi(), '2026', now)).rejects.toMatchObject({ code: 'not-found' })
  const logged = db.select().from(events).where(eq(events.kind, 'administrator-removed')).all()
  expect(logged).toMatchObject([{ actor: cast.administrator, detail: { person: cast.stranger } }])
})

test('one may take the own right when another can take over', async () => {
  expect(await removeAdministrator(anna(), cast.administrator, now)).toEqual({ ok: true })
  expect(anna().administrator).toBe(false)
  expect(await listAdministrators(outi())).toMatchObject([{ id: cast.stranger, last: true }])
})

test('the settings do not give back at the next start what was taken', async () => {
  await removeAdministrator(anna(), cast.stranger, now)
  ensureAdministrators(new Date(now.getTime() + 1000))
  expect(outi().administrator).toBe(false)
  expect(db.select().from(events).where(eq(events.kind, 'administrator-added')).all()).toHaveLength(1)
})
