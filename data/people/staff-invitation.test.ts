import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'

// The settings are read once, at the first import that needs them.
vi.stubEnv('ADMIN_EMAILS', 'anna@kunta.example')
const { viewerOf, visitor } = await import('../viewer')
const { askForLetter } = await import('../identity/sign-in/ask')
const { landingPath } = await import('../identity/sign-in/destination')
const { redeemLink } = await import('../identity/sign-in/redeem')
const { limits } = await import('../system/limits')
const { personOfAddress } = await import('./people')
const { removeStaff } = await import('./staff')
const { inviteStaff } = await import('./staff-invitation')
type Asked = Parameters<typeof inviteStaff>[1]

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
})
const anna = () => viewerOf(cast.administrator)
const guest: Asked = { email: 'Uusi@Kunta.example', name: 'Uusi Ihminen', role: 'analyst', language: 'sv' }
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60_000)
const invite = (asked: Partial<Asked> = {}, at = now) => inviteStaff(anna(), { ...guest, ...asked }, at)
const newest = () => db.select().from(letters).all().at(-1)
const roleAt = (address: string) => viewerOf(personOfAddress(address)?.id ?? '').role

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
    ['an analyst', () => viewerOf(cast.liisa), 'not-found'],
  ])('to %s', async (_, ask, code) => {
    db.update(people).set({ analystSince: now }).where(eq(people.id, cast.liisa)).run()
    await expect(inviteStaff(ask(), guest, now)).rejects.toMatchObject({ code })
    expect(db.select().from(letters).all()).toEqual([])
    expect(personOfAddress('uusi@kunta.example')).toBeUndefined()
  })

  test('to somebody whose right was taken a moment ago', async () => {
    db.update(people).set({ administratorSince: now }).where(eq(people.id, cast.liisa)).run()
    const before = viewerOf(cast.liisa)
    await removeStaff(anna(), cast.liisa, now)
    await expect(inviteStaff(before, guest, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(personOfAddress('uusi@kunta.example')).toBeUndefined()
  })

  test('what is no address', async () => {
    expect(await invite({ email: 'uusi@' })).toEqual({ ok: false, code: 'address' })
  })

  test('more than a person may send in a day', async () => {
    for (let at = 0; at < limits['invitation-person'].most; at++) await invite({ email: `henkilo${at}@kunta.example` })
    await expect(invite()).rejects.toMatchObject({ code: 'too-many-requests' })
  })
})

test('an address of another domain is asked about once, with what was probably meant', async () => {
  const far = { email: 'uusi@konsultti.example' }
  expect(await invite(far)).toEqual({ ok: false, code: 'outside', proposal: null })
  expect(await invite({ email: 'uusi@kunat.example' })).toEqual({ ok: false, code: 'outside', proposal: 'uusi@kunta.example' })
  expect(roleAt('uusi@konsultti.example')).toBeNull()
  expect(await invite({ ...far, outside: far.email })).toMatchObject({ ok: true })
  expect(roleAt('uusi@konsultti.example')).toBe('analyst')
})

test('the letter is in the language chosen, its link signs in once and leads to the role’s first page', async () => {
  expect(await invite()).toMatchObject({ ok: true })
  expect(newest()).toMatchObject({ purpose: 'role-invitation', recipient: 'uusi@kunta.example', locale: 'sv' })
  expect(newest()?.subject).toContain('analytiker')
  const { token } = newestSecrets(db)
  const signedIn = await redeemLink(token, 'sv', later(1))
  expect(signedIn?.destination).toBe('/sv/analysis')
  expect(await landingPath(viewerOf(signedIn?.personId ?? ''), 'sv', later(1))).toBe('/sv/analysis')
  expect(await redeemLink(token, 'sv', later(2))).toBeNull()
  const logged = db.select().from(events).where(eq(events.kind, 'role-invited')).all()
  expect(logged).toMatchObject([{ actor: cast.administrator, detail: { person: signedIn?.personId, role: 'analyst' } }])
})

describe('the link no longer holds', () => {
  test('after three days, and the letter is not sent any more', async () => {
    await invite()
    expect(newest()?.usefulUntil).toEqual(later(72))
    expect(await redeemLink(newestSecrets(db).token, 'fi', later(72))).toBeNull()
  })

  test('once the person has asked for a letter of their own', async () => {
    await invite()
    const { token } = newestSecrets(db)
    await askForLetter('uusi@kunta.example', { locale: 'fi' }, later(1))
    expect(await redeemLink(token, 'fi', later(2))).toBeNull()
    expect(await redeemLink(newestSecrets(db).token, 'fi', later(1))).not.toBeNull()
  })

  test('once the role has been taken', async () => {
    await invite()
    const { token } = newestSecrets(db)
    await removeStaff(anna(), personOfAddress('uusi@kunta.example')?.id ?? '', later(1))
    expect(await redeemLink(token, 'fi', later(2))).toBeNull()
    expect(roleAt('uusi@kunta.example')).toBeNull()
  })
})

test('whoever has not signed in gets the letter again, the earlier link ends; whoever has is in the list already', async () => {
  const first = await invite()
  const { token } = newestSecrets(db)
  expect(await invite({}, later(1))).toEqual(first)
  expect(await redeemLink(token, 'fi', later(2))).toBeNull()
  expect(await invite({ role: 'administrator' }, later(2))).toMatchObject({ ok: false, code: 'known' })
  const signedIn = await redeemLink(newestSecrets(db).token, 'fi', later(2))
  expect(await invite({}, later(3))).toEqual({ ok: false, code: 'known', personId: signedIn?.personId })
})

test('somebody whose right was taken may be given it again, and a member keeps the municipality', async () => {
  expect(await invite({ email: 'maija@kunta.example', role: 'administrator' })).toMatchObject({ ok: true })
  expect(viewerOf(cast.maija)).toMatchObject({ role: 'administrator', municipalities: ['005'] })
  await removeStaff(anna(), cast.maija, later(1))
  expect(viewerOf(cast.maija).role).toBeNull()
  expect(await invite({ email: 'maija@kunta.example' }, later(2))).toMatchObject({ ok: true })
  expect(viewerOf(cast.maija).role).toBe('analyst')
})
