import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'

// The settings are read once, at the first import that needs them.
vi.stubEnv('ADMIN_EMAILS', 'anna@kunta.example,outi@kunta.example')
const { viewerOf, visitor } = await import('../viewer')
const { changeRole, listStaff, removeStaff } = await import('./staff')
const { startSession, findSession } = await import('../identity/sessions')
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
/** Liisa, who is also a member. */
const analyst = () => {
  db.update(people).set({ analystSince: now, emailVerified: now }).where(eq(people.id, cast.liisa)).run()
  return viewerOf(cast.liisa)
}
const logged = (kind: string) => db.select().from(events).where(eq(events.kind, kind)).all()

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
    ['an analyst', () => analyst(), 'not-found'],
  ])('listing and removing to %s', async (_, ask, code) => {
    await expect(listStaff(ask())).rejects.toMatchObject({ code })
    await expect(removeStaff(ask(), cast.stranger, now)).rejects.toMatchObject({ code })
    await expect(changeRole(ask(), cast.stranger, 'analyst', now)).rejects.toMatchObject({ code })
    expect(outi().role).toBe('administrator')
  })

  test('removing somebody who is none, or is none any more', async () => {
    await removeStaff(anna(), cast.stranger, now)
    for (const person of [cast.maija, cast.stranger, 'tuntematon'])
      await expect(removeStaff(anna(), person, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('removing by somebody whose right was taken a moment ago', async () => {
    const before = outi()
    await removeStaff(anna(), cast.stranger, now)
    await expect(removeStaff(before, cast.administrator, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(anna().role).toBe('administrator')
  })

  test('removing the last one, or leaving only somebody who has never signed in', async () => {
    db.update(people).set({ emailVerified: null }).where(eq(people.id, cast.stranger)).run()
    expect(await removeStaff(anna(), cast.administrator, now)).toEqual({ ok: false })
    await removeStaff(anna(), cast.stranger, now)
    expect(await removeStaff(anna(), cast.administrator, now)).toEqual({ ok: false })
    expect(await listStaff(anna())).toMatchObject([{ id: cast.administrator, you: true, last: true }])
  })
})

test('a removal works from the next request on, is logged, and the person’s own municipality stays', async () => {
  expect(await listStaff(anna())).toMatchObject([{ you: true }, { id: cast.stranger, last: false }])
  expect(await removeStaff(anna(), cast.stranger, now)).toEqual({ ok: true })
  await expect(getCockpit(outi(), '2026', now)).rejects.toMatchObject({ code: 'not-found' })
  const logged = db.select().from(events).where(eq(events.kind, 'administrator-removed')).all()
  expect(logged).toMatchObject([{ actor: cast.administrator, detail: { person: cast.stranger } }])
})

test('one may take the own right when another can take over', async () => {
  expect(await removeStaff(anna(), cast.administrator, now)).toEqual({ ok: true })
  expect(anna().role).toBeNull()
  expect(await listStaff(outi())).toMatchObject([{ id: cast.stranger, last: true }])
})

test('the settings do not give back at the next start what was taken', async () => {
  await removeStaff(anna(), cast.stranger, now)
  ensureAdministrators(new Date(now.getTime() + 1000))
  expect(outi().role).toBeNull()
  expect(db.select().from(events).where(eq(events.kind, 'administrator-added')).all()).toHaveLength(1)
})

describe('a role is changed', () => {
  test('to analyst and back: one role at a time, told with what it was', async () => {
    expect(await changeRole(anna(), cast.stranger, 'analyst', now)).toEqual({ ok: true })
    expect(outi().role).toBe('analyst')
    expect(await listStaff(anna())).toMatchObject([
      { id: cast.administrator, role: 'administrator', last: true },
      { id: cast.stranger, role: 'analyst', last: false },
    ])
    expect(await changeRole(anna(), cast.stranger, 'administrator', now)).toEqual({ ok: true })
    expect(outi().role).toBe('administrator')
    expect(logged('role-changed')).toMatchObject([
      { detail: { person: cast.stranger, from: 'administrator', to: 'analyst' } },
      { detail: { person: cast.stranger, from: 'analyst', to: 'administrator' } },
    ])
  })

  test('not of the last administrator, and not by somebody whose right was taken a moment ago', async () => {
    const before = outi()
    await changeRole(anna(), cast.stranger, 'analyst', now)
    expect(await changeRole(anna(), cast.administrator, 'analyst', now)).toEqual({ ok: false })
    await expect(changeRole(before, cast.administrator, 'analyst', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(anna().role).toBe('administrator')
  })

  test('the same again changes nothing, and somebody without a role has none to change', async () => {
    expect(await changeRole(anna(), cast.stranger, 'administrator', now)).toEqual({ ok: true })
    expect(logged('role-changed')).toEqual([])
    await expect(changeRole(anna(), cast.maija, 'analyst', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(viewerOf(cast.maija).role).toBeNull()
  })
})

test.each([
  ['remove', (by: () => ReturnType<typeof anna>, whom: string) => removeStaff(by(), whom, now)],
  ['demote', (by: () => ReturnType<typeof anna>, whom: string) => changeRole(by(), whom, 'analyst', now)],
])('two administrators who %s each other at once leave one', async (_, act) => {
  const [one, other] = [anna(), outi()]
  const outcomes = await Promise.allSettled([act(() => one, cast.stranger), act(() => other, cast.administrator)])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect([anna().role, outi().role].filter((role) => role === 'administrator')).toHaveLength(1)
})

test('an analyst is removed: sessions end at once, the municipality stays, and it is logged', async () => {
  analyst()
  const token = db.transaction((tx) => startSession(tx, cast.liisa, now))
  expect(findSession(token, now)).not.toBeNull()
  expect(await removeStaff(anna(), cast.liisa, now)).toEqual({ ok: true })
  expect(findSession(token, now)).toBeNull()
  expect(viewerOf(cast.liisa)).toMatchObject({ role: null, municipalities: ['005'] })
  expect(logged('analyst-removed')).toMatchObject([{ actor: cast.administrator, detail: { person: cast.liisa } }])
})
