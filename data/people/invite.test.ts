import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, memberships, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { invitations, municipalityDomains } from '@/db/schema-members'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { close } from '@/testing/round-acts'
import { askForLetter } from '../identity/sign-in/ask'
import { describeLink, redeemLink } from '../identity/sign-in/redeem'
import { limits } from '../system/limits'
import { tokenOfSeed } from '../system/one-time'
import { viewerOf, visitor } from '../viewer'
import { inviteColleague, saveProfile } from './invite'
import { listMembers } from './members'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const alajarvi = { round: '2026', municipality: '005' }
const helsinki = { round: '2026', municipality: '091' }
const guest = { email: 'Uusi@Alajarvi.example', name: 'Uusi Ihminen', locale: 'fi' as const }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const invite = (person: string, where = alajarvi, asked: Partial<typeof guest> & { message?: string } = {}, at = now) =>
  inviteColleague(viewerOf(person), where, { ...guest, ...asked }, at)
const newestLetter = () => db.select().from(letters).all().at(-1)
const newestToken = () => tokenOfSeed(newestLetter()?.tokenSeed ?? '')
const notFound = { code: 'not-found' }

describe('refused', () => {
  test('visitors, strangers and members of other municipalities neither see nor invite', async () => {
    await expect(inviteColleague(visitor, alajarvi, guest, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    for (const person of [cast.stranger, cast.oskar]) {
      await expect(invite(person)).rejects.toMatchObject(notFound)
      await expect(listMembers(viewerOf(person), alajarvi, now)).rejects.toMatchObject(notFound)
    }
    expect(db.select().from(letters).all()).toEqual([])
    expect(db.select().from(invitations).all()).toEqual([])
  })

  test('a member who was removed', async () => {
    db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.maija)).run()
    await expect(invite(cast.maija)).rejects.toMatchObject(notFound)
  })

  test('once the round has closed', async () => {
    close(db)
    await expect(invite(cast.maija)).rejects.toMatchObject({ code: 'round-closed' })
  })

  test('what is no address', async () => {
    expect(await invite(cast.maija, alajarvi, { email: 'uusi@' })).toEqual({ ok: false, code: 'address' })
  })

  test('more invitations a day than a person may send', async () => {
    for (let at = 0; at < limits['invitation-person'].most; at++)
      await invite(cast.maija, alajarvi, { email: `henkilo${at}@kunta.example` })
    await expect(invite(cast.maija)).rejects.toMatchObject({ code: 'too-many-requests' })
    expect(await invite(cast.liisa)).toMatchObject({ ok: true })
    expect(await invite(cast.maija, alajarvi, { email: 'muu@kunta.example' }, later(24 * 60 + 1))).toMatchObject({ ok: true })
  })

  test('a fourth letter a day to the same address, whoever sends it', async () => {
    for (const person of [cast.maija, cast.liisa, cast.administrator]) await invite(person)
    await expect(invite(cast.oskar, helsinki)).rejects.toMatchObject({ code: 'too-many-requests' })
  })
})

test('an administrator invites for any municipality, a member of two for each', async () => {
  expect(await invite(cast.administrator)).toMatchObject({ ok: true })
  expect(await invite(cast.both, helsinki, { email: 'toinen@kunta.example' })).toMatchObject({ ok: true })
  const members = await listMembers(viewerOf(cast.maija), alajarvi, now)
  expect(members.map(({ name }) => name)).toContain('Uusi Ihminen')
  expect(members.map(({ email }) => email)).not.toContain('toinen@kunta.example')
})

test('the letter names inviter, municipality, round and deadline, and quotes the message as text', async () => {
  await invite(cast.maija, alajarvi, { message: 'Hei!\r\n<b>Katso</b> https://muu.example\u202e' })
  const { text, html, subject, recipient, purpose } = newestLetter() ?? {}
  expect({ recipient, purpose }).toEqual({ recipient: 'uusi@alajarvi.example', purpose: 'colleague' })
  expect(subject).toBe('Maija Virtanen kutsuu sinut vastaamaan kyselyyn (Alajärvi)')
  expect(text).toContain('Verkkoviestintä ja some 2026')
  expect(text).toContain('4.12.2026 klo 23.59')
  expect(text).toContain('Maija Virtanen kirjoittaa:\n> Hei!\n> <b>Katso</b> https://muu.example\n')
  expect(html).toContain('Hei!<br>&lt;b&gt;Katso&lt;/b&gt; https://muu.example</blockquote>')
  const links = [...(html ?? '').matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => new URL(href).pathname)
  expect(links).toEqual(['/fi/sign-in/confirm', '/fi/questions/2026'])
})

test('the personal link signs in once; later it only tells that a code is needed, and after closing nothing', async () => {
  await invite(cast.maija)
  const token = newestToken()
  expect(await describeLink(token, later(60 * 24 * 3))).toMatchObject({
    municipalities: [{ fi: 'Alajärvi', sv: 'Alajärvi' }],
    used: false,
    task: null,
  })
  const signedIn = await redeemLink(token, 'fi', later(60 * 24 * 3))
  expect(signedIn?.destination).toBe('/fi/rounds/2026?municipality=005')
  expect(viewerOf(signedIn?.personId ?? '').municipalities).toEqual(['005'])
  expect(await redeemLink(token, 'fi', later(60 * 24 * 4))).toBeNull()
  expect(await describeLink(token, later(60 * 24 * 4))).toMatchObject({ used: true })
  expect(await describeLink(token, new Date('2026-12-05'))).toBeNull()
})

test('signing in by another letter spends the personal link too; an administrator’s needs a code from the start', async () => {
  await invite(cast.maija)
  const token = newestToken()
  await askForLetter(guest.email, { locale: 'fi' }, later(1))
  expect(await redeemLink(newestSecrets(db).token, 'fi', later(2))).not.toBeNull()
  expect(await redeemLink(token, 'fi', later(3))).toBeNull()
  await invite(cast.maija, alajarvi, { email: 'anna@kunta.example' })
  expect(await redeemLink(newestToken(), 'fi', now)).toBeNull()
})

test('the personal link of somebody who has become an administrator since needs a code too', async () => {
  await invite(cast.maija)
  const token = newestToken()
  db.update(people)
    .set({ administratorSince: later(1) })
    .where(eq(people.email, 'uusi@alajarvi.example'))
    .run()
  expect(await describeLink(token, later(2))).toMatchObject({ used: true })
  expect(await redeemLink(token, 'fi', later(2))).toBeNull()
})

test('neither the tables nor the stored letter hold the token of the link', async () => {
  await invite(cast.maija)
  const stored = JSON.stringify([people, invitations, letters, events].map((table) => db.select().from(table).all()))
  expect(stored).not.toContain(newestToken())
})

test('a member who has signed in is not invited again; one who has not gets a new letter', async () => {
  await invite(cast.maija)
  expect(await invite(cast.liisa)).toMatchObject({ ok: true })
  await redeemLink(newestToken(), 'fi', later(1))
  const known = (await listMembers(viewerOf(cast.liisa), alajarvi, later(2))).find(({ email }) => email === 'uusi@alajarvi.example')
  expect(await invite(cast.liisa, alajarvi, {}, later(2))).toEqual({ ok: false, code: 'member', personId: known?.id })
})

test('a button pressed twice mails one letter, whose link holds; a minute later another letter goes, and the first link still holds', async () => {
  const first = await invite(cast.maija)
  const token = newestToken()
  expect(await invite(cast.maija, alajarvi, {}, later(0.1))).toEqual(first)
  expect(db.select().from(letters).all()).toHaveLength(1)
  expect(db.select().from(invitations).all()).toHaveLength(1)
  expect(await invite(cast.maija, alajarvi, {}, later(1))).toEqual(first)
  expect(db.select().from(letters).all()).toHaveLength(2)
  expect(await redeemLink(token, 'fi', later(2))).toMatchObject({ destination: '/fi/rounds/2026?municipality=005' })
})

test('pressing twice at the limit of the address is still answered as sent', async () => {
  for (const person of [cast.liisa, cast.administrator, cast.maija]) await invite(person)
  expect(await invite(cast.maija, alajarvi, {}, later(0.1))).toMatchObject({ ok: true })
  expect(db.select().from(letters).all()).toHaveLength(3)
})

test('what is known of an address elsewhere shows neither in the answer nor in the list, before the person has come', async () => {
  db.update(people).set({ emailVerified: now, title: 'digijohtaja' }).where(eq(people.id, cast.oskar)).run()
  const seen = async (email: string) => {
    const results = [
      await invite(cast.maija, alajarvi, { email, name: '' }, later(1)),
      await invite(cast.maija, alajarvi, { email, name: '' }, later(2)),
    ]
    const member = (await listMembers(viewerOf(cast.maija), alajarvi, later(3))).find((each) => each.email === email)
    return [results.map(({ ok }) => ok), { ...member, id: '', email: '', addedAt: 0 }]
  }
  expect(await seen('oskar@kunta.example')).toEqual(await seen('tuntematon@kunta.example'))
  await redeemLink(newestToken(), 'fi', later(4))
  await askForLetter('oskar@kunta.example', { locale: 'fi' }, later(5))
  expect(await redeemLink(newestSecrets(db).token, 'fi', later(6))).not.toBeNull()
  const members = await listMembers(viewerOf(cast.maija), alajarvi, later(7))
  expect(members.find(({ id }) => id === cast.oskar)).toMatchObject({ name: 'Oskar Lindqvist', title: 'digijohtaja' })
})

test('a person edits the own name and title, in one line each', async () => {
  await expect(saveProfile(visitor, { name: 'X', title: '' }, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(await saveProfile(viewerOf(cast.maija), { name: ' \u200b ', title: 'x' }, now)).toEqual({ ok: false })
  expect(await saveProfile(viewerOf(cast.maija), { name: ' Maija\r\nMäki ', title: '' }, now)).toEqual({ ok: true })
  expect(db.select().from(people).where(eq(people.id, cast.maija)).get()).toMatchObject({ name: 'Maija Mäki', title: null })
})

describe('an address outside the municipality’s domains', () => {
  const own = 'alajarvi.example'
  const outside = 'vieras@muualla.example'
  const tried = (email: string, said?: string) =>
    inviteColleague(viewerOf(cast.maija), alajarvi, { email, locale: 'fi', ...(said === undefined ? {} : { outside: said }) }, now)
  beforeEach(() => {
    db.insert(municipalityDomains).values({ municipality: '005', domain: own, addedAt: now, addedBy: cast.administrator }).run()
  })

  test('is asked about before anything is done, and only the address that was asked about is invited then', async () => {
    for (const said of [undefined, '', 'toinen@muualla.example', `nimi@${own}`])
      expect(await tried(outside, said)).toEqual({ ok: false, code: 'outside', proposal: null })
    expect(await tried(`nimi@ala.${own}`)).toEqual({ ok: false, code: 'outside', proposal: null })
    expect(db.select().from(letters).all()).toEqual([])
    expect(db.select().from(invitations).all()).toEqual([])
    expect(await tried(outside, ' Vieras@Muualla.example ')).toMatchObject({ ok: true })
    expect(db.select().from(letters).all()).toHaveLength(1)
  })

  test('one of the municipality’s own, and any where no domain is known, are invited at once', async () => {
    expect(await tried(`nimi@${own}`)).toMatchObject({ ok: true })
    db.delete(municipalityDomains).run()
    expect(await tried(outside)).toMatchObject({ ok: true })
  })

  test('a stranger is refused before it is asked', async () => {
    const asked = { email: outside, locale: 'fi' as const }
    await expect(inviteColleague(viewerOf(cast.oskar), alajarvi, asked, now)).rejects.toMatchObject(notFound)
  })
})
