import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { frameUnits, memberships, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { joinRequests } from '@/db/schema-members'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { readAddress } from '@/questionnaire/reading/address'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { close, reopen } from '@/testing/round-acts'
import { askToJoin } from '../../identity/sign-in/ask-to-join'
import { redeemCode, redeemLink } from '../../identity/sign-in/redeem'
import { limits } from '../../system/limits'
import { viewerOf, visitor } from '../../viewer'
import { inviteColleague } from '../invite'
import { personOfAddress } from '../people'
import { removeMember } from '../remove'
import { listAskedMunicipalities } from './asked-municipalities'
import { listDomains, saveDomains } from './domains'
import { decideJoinRequest, listJoinRequests, listOwnRequests, listWaitingRequests } from './join-requests'

let db: Db
beforeEach(() => {
  db = testDatabase()
  const address = (id: string, email: string) => db.update(people).set({ email, emailVerified: now }).where(eq(people.id, id)).run()
  address(cast.maija, 'maija@alajarvi.example')
  address(cast.liisa, 'liisa@alajarvi.example')
  address(cast.oskar, 'oskar@helsinki.example')
  // Serves both municipalities.
  address(cast.both, 'pekka@yhteinen.example')
})

const alajarvi = { round: '2026', municipality: '005' }
const alavieska = { round: '2026', municipality: '009' }
const locale = 'fi' as const
const network = '192.0.2.1'
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const asking = (municipality: string, email: string, name = 'Uusi Tulija') => ({ municipality, email, name, locale, network })
const come = async (municipality: string, email: string, at = now) => {
  expect(await askToJoin(asking(municipality, email), at)).toBe(true)
  return redeemLink(newestSecrets(db).token, 'fi', at)
}
const municipalitiesOf = (email: string) => viewerOf(personOfAddress(readAddress(email) ?? '')?.id ?? '').municipalities
const lettersOf = (purpose: 'join-request' | 'member-joined' | 'join-decision') =>
  db.select().from(letters).where(eq(letters.purpose, purpose)).all()
const recipients = (purpose: Parameters<typeof lettersOf>[0]) =>
  lettersOf(purpose)
    .map(({ recipient }) => recipient)
    .sort()
const notFound = { code: 'not-found' }

describe('refused', () => {
  test('a municipality that is none, one that no open round asks, and what is no address', async () => {
    for (const code of ['', '999', '00']) expect(await askToJoin(asking(code, 'uusi@alajarvi.example'), now)).toBe(false)
    expect(await askToJoin(asking('005', 'uusi'), now)).toBe(false)
    close(db)
    expect(await listAskedMunicipalities(now)).toEqual([])
    expect(await askToJoin(asking('005', 'uusi@alajarvi.example'), now)).toBe(false)
    expect(db.select().from(letters).all()).toEqual([])
    expect(db.select().from(joinRequests).all()).toEqual([])
  })

  test('a municipality that only a round of others asks now, or one in which others alone have more time', async () => {
    const asked = async () => (await listAskedMunicipalities(now)).map(({ code }) => code)
    // 2026 is open to all and does not ask 009; only 005 may still answer 2024, which asks it.
    db.delete(frameUnits)
      .where(and(eq(frameUnits.roundId, 2), eq(frameUnits.municipality, '009')))
      .run()
    reopen(db, 1, later(-20), later(-10))
    expect(await asked()).toEqual(['005', '049', '091'])
    const more = { roundId: 1, municipality: '005', kind: 'extended' as const, at: later(-15), by: cast.administrator, until: later(60) }
    db.insert(municipalityActs).values(more).run()
    expect(await asked()).toEqual(['005', '049', '091'])
    db.insert(municipalityActs)
      .values({ ...more, municipality: '009' })
      .run()
    expect(await asked()).toEqual(['005', '009', '049', '091'])
    close(db, 2, now)
    expect(await asked()).toEqual(['005', '009'])
  })

  test.each([
    ['of another municipality', 'uusi@helsinki.example'],
    ['that serves several municipalities', 'uusi@yhteinen.example'],
    ['beneath the municipality’s', 'uusi@koulu.alajarvi.example'],
    ['that looks like it', 'uusi@alajarvi.example.muu.example'],
  ])('a domain %s lets nobody in by itself', async (_, email) => {
    expect(await come('005', email)).toMatchObject({ destination: '/fi/join' })
    expect(municipalitiesOf(email)).toEqual([])
  })

  test('a provider that anybody has an address of is nobody’s domain, also where a member has one', async () => {
    db.update(people).set({ email: 'maija@gmail.com' }).where(eq(people.id, cast.maija)).run()
    await come('005', 'uusi@gmail.com')
    expect(municipalitiesOf('uusi@gmail.com')).toEqual([])
  })

  test('the domain of a consultant whom a colleague let in lets nobody in', async () => {
    const outside = 'konsultti@toimisto.example'
    const asked = { email: outside, outside, locale }
    expect(await inviteColleague(viewerOf(cast.maija), alajarvi, asked, now)).toMatchObject({ ok: true })
    await come('005', 'toinen@toimisto.example')
    expect(municipalitiesOf('toinen@toimisto.example')).toEqual([])
    expect(await listDomains(viewerOf(cast.maija), alajarvi, now)).toEqual(['alajarvi.example'])
  })

  test('whoever was removed by another does not come back by the domain alone, whoever left does', async () => {
    await removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.liisa }, now)
    expect(await come('005', 'liisa@alajarvi.example')).toMatchObject({ destination: '/fi/join' })
    expect(viewerOf(cast.liisa).municipalities).toEqual([])
    await removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.maija, last: true }, now)
    db.insert(memberships).values({ personId: cast.stranger, municipality: '005', addedAt: now }).run()
    db.update(people).set({ email: 'outi@alajarvi.example' }).where(eq(people.id, cast.stranger)).run()
    expect(await come('005', 'maija@alajarvi.example')).toMatchObject({ destination: '/fi/rounds/2026?municipality=005' })
  })

  test('the code of another’s request, and a link that comes when the round has closed', async () => {
    await askToJoin(asking('005', 'uusi@alajarvi.example'), now)
    const mine = newestSecrets(db)
    await askToJoin(asking('005', 'toinen@muu.example'), now)
    const other = newestSecrets(db)
    if (mine.code !== other.code) expect(await redeemCode('uusi@alajarvi.example', other.code, 'fi', now)).toBeNull()
    close(db)
    expect(await redeemLink(mine.token, 'fi', now)).toBeNull()
    expect(personOfAddress('uusi@alajarvi.example')).toBeUndefined()
  })

  test('a request is decided by nobody else’s members; where it waits is told to administrators alone', async () => {
    await come('005', 'uusi@muu.example')
    const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.maija), alajarvi, now)
    for (const person of [cast.oskar, cast.stranger])
      await expect(decideJoinRequest(viewerOf(person), alajarvi, { id, approve: true }, now)).rejects.toMatchObject(notFound)
    await expect(listWaitingRequests(visitor)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(listWaitingRequests(viewerOf(cast.maija))).rejects.toMatchObject(notFound)
    expect(await listWaitingRequests(viewerOf(cast.administrator))).toMatchObject([{ code: '005', round: '2026', count: 1, since: now }])
  })

  test('new requests of one network to one municipality have their limit, and take nothing from other municipalities or networks', async () => {
    const { most } = limits['join-request']
    for (let at = 0; at < most; at++) await askToJoin(asking('005', `tulija${at}@muu.example`), now)
    const last = asking('005', 'viimeinen@muu.example')
    for (let at = 0; at < 3; at++) await expect(askToJoin(last, now)).rejects.toMatchObject({ code: 'too-many-requests' })
    expect(await askToJoin({ ...last, network: '198.51.100.1' }, now)).toBe(true)
    expect(await askToJoin({ ...last, municipality: '009' }, now)).toBe(true)
  })
})

test('a known address, an unknown one, one of the municipality and a stranger’s are answered and counted alike', async () => {
  const { most } = limits['ask-address']
  const answers = async (email: string) => {
    const given: unknown[] = []
    for (let at = 0; at <= most; at++)
      given.push(
        await askToJoin({ ...asking('009', email), network: email }, now).catch((error: unknown) => (error as { code: string }).code),
      )
    const sent = db.select().from(letters).where(eq(letters.recipient, email)).all()
    return [given, sent.length, sent.map(({ subject, personId }) => [subject, personId === null || email === 'maija@alajarvi.example'])]
  }
  const known = await answers('maija@alajarvi.example')
  expect(await answers('kuka@muualla.example')).toEqual(known)
  expect(await answers('uusi@alavieska.example')).toEqual(known)
  expect(known[0]).toEqual([...Array.from({ length: most }, () => true), 'too-many-requests'])
})

test('an address of the present members’ domain joins at once, and all who were there are told', async () => {
  expect(await come('005', ' Uusi@ALAJARVI.example')).toMatchObject({ destination: '/fi/rounds/2026?municipality=005' })
  expect(municipalitiesOf('uusi@alajarvi.example')).toEqual(['005'])
  expect(personOfAddress('uusi@alajarvi.example')).toMatchObject({ name: 'Uusi Tulija' })
  expect(recipients('member-joined')).toEqual(['liisa@alajarvi.example', 'maija@alajarvi.example', 'pekka@yhteinen.example'])
  expect(lettersOf('member-joined')[0]?.text).toContain('Uusi Tulija (uusi@alajarvi.example)')
  expect(recipients('join-request')).toEqual([])
  await come('005', 'uusi@alajarvi.example', later(1))
  expect(recipients('member-joined')).toHaveLength(3)
})

test('where nobody has come yet, the association is told of whoever joins', async () => {
  await saveDomains(viewerOf(cast.administrator), alavieska, 'alavieska.example', now)
  await come('009', 'uusi@alavieska.example')
  expect(municipalitiesOf('uusi@alavieska.example')).toEqual(['009'])
  expect(recipients('member-joined')).toEqual(['anna@kunta.example'])
})

test.each([
  [true, 'hyväksytty'],
  [false, 'ei hyväksytty'],
])('a request waits for the members, and its maker is told what was decided (%s)', async (approve, said) => {
  const signedIn = await come('005', 'uusi@muu.example')
  const asker = viewerOf(signedIn?.personId ?? '')
  expect(recipients('join-request')).toEqual(['liisa@alajarvi.example', 'maija@alajarvi.example', 'pekka@yhteinen.example'])
  expect(await listOwnRequests(asker)).toMatchObject([{ code: '005', round: '2026', state: 'waiting' }])
  const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.liisa), alajarvi, now)
  await decideJoinRequest(viewerOf(cast.liisa), alajarvi, { id, approve }, now)
  expect(lettersOf('join-decision')).toMatchObject([{ recipient: 'uusi@muu.example', text: expect.stringContaining(said) }])
  expect(municipalitiesOf('uusi@muu.example')).toEqual(approve ? ['005'] : [])
})

test('where there are no members, administrators decide', async () => {
  await come('009', 'uusi@alavieska.example')
  expect(recipients('join-request')).toEqual(['anna@kunta.example'])
  const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.administrator), alavieska, now)
  await decideJoinRequest(viewerOf(cast.administrator), alavieska, { id, approve: true }, now)
  expect(municipalitiesOf('uusi@alavieska.example')).toEqual(['009'])
  expect(await listWaitingRequests(viewerOf(cast.administrator))).toEqual([])
})

test('the name given last before the proof is the one to go by, and nobody else’s later asking changes it', async () => {
  await askToJoin(asking('005', 'uusi@muu.example', ''), now)
  await askToJoin(asking('005', 'uusi@muu.example', 'Ulla Uusi'), later(1))
  await redeemLink(newestSecrets(db).token, 'fi', later(1))
  expect(personOfAddress('uusi@muu.example')).toMatchObject({ name: 'Ulla Uusi' })
  await askToJoin(asking('005', 'uusi@muu.example', 'Joku Muu'), later(2))
  expect(await listJoinRequests(viewerOf(cast.maija), alajarvi, later(2))).toMatchObject([{ name: 'Ulla Uusi' }])
})

test('the listed domains go before those of members', async () => {
  await saveDomains(viewerOf(cast.administrator), alajarvi, 'uusinimi.example', now)
  await come('005', 'uusi@alajarvi.example')
  expect(municipalitiesOf('uusi@alajarvi.example')).toEqual([])
  await come('005', 'uusi@uusinimi.example')
  expect(municipalitiesOf('uusi@uusinimi.example')).toEqual(['005'])
})
