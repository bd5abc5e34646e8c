import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { joinLinks, joinRequests, municipalityDomains } from '@/db/schema-members'
import { signInTokens } from '@/db/schema-sign-in'
import { readAddress } from '@/questionnaire/reading/address'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { close } from '@/testing/round-acts'
import { getChanges } from '../../answering/history/changes'
import { getVersions } from '../../answering/history/versions'
import { getHub } from '../../answering/hub'
import { saveAnswer } from '../../answering/save'
import { askToJoin } from '../../identity/sign-in/ask-to-join'
import { describeLink, redeemCode, redeemLink } from '../../identity/sign-in/redeem'
import { limits } from '../../system/limits'
import { viewerOf, visitor } from '../../viewer'
import { personOfAddress } from '../people'
import { removeMember } from '../remove'
import { saveDomains } from './domains'
import { describeJoinLink, listJoinLinks, makeJoinLink, revokeJoinLink } from './join-link'
import { decideJoinRequest, listJoinRequests, listOwnRequests } from './join-requests'

let db: Db
beforeEach(async () => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).run()
  await saveDomains(viewerOf(cast.administrator), alajarvi, 'kunta.fi\nkaupunki.fi', now)
})

const alajarvi = { round: '2026', municipality: '005' }
const helsinki = { round: '2026', municipality: '091' }
const locale = 'fi' as const
const network = '192.0.2.1'
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const link = async (person: string = cast.maija, where = alajarvi) => {
  const made = await makeJoinLink(viewerOf(person), where, { locale }, now)
  return made.ok ? (made.link.split('/').at(-1) ?? '') : ''
}
const ask = async (token: string, email: string, name = 'Uusi Tulija', at = now) => {
  await askToJoin({ token, email, name, locale, network }, at)
  return newestSecrets(db)
}
const prove = async (token: string, email: string, at = now) => redeemLink((await ask(token, email, undefined, at)).token, 'fi', at)
const municipalitiesOf = (email: string) => viewerOf(personOfAddress(readAddress(email) ?? '')?.id ?? '').municipalities
const notFound = { code: 'not-found' }

describe('refused', () => {
  test('visitors, strangers and members of other municipalities make, see and revoke no link', async () => {
    await expect(makeJoinLink(visitor, alajarvi, { locale }, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    await link()
    const [{ id } = { id: 0 }] = await listJoinLinks(viewerOf(cast.maija), alajarvi, now)
    for (const person of [cast.stranger, cast.oskar]) {
      await expect(makeJoinLink(viewerOf(person), alajarvi, { locale }, now)).rejects.toMatchObject(notFound)
      await expect(listJoinLinks(viewerOf(person), alajarvi, now)).rejects.toMatchObject(notFound)
      await expect(revokeJoinLink(viewerOf(person), alajarvi, id, now)).rejects.toMatchObject(notFound)
    }
    await expect(revokeJoinLink(viewerOf(cast.oskar), helsinki, id, now)).rejects.toMatchObject(notFound)
    expect(await listJoinLinks(viewerOf(cast.maija), alajarvi, now)).toHaveLength(1)
  })

  test('only an administrator edits the domains, and only to domains of a municipality’s own', async () => {
    await expect(saveDomains(viewerOf(cast.maija), alajarvi, 'muu.fi', now)).rejects.toMatchObject(notFound)
    const given = 'kunta.fi gmail.com fi LUUKKU.com ex*mple.fi @hyva.fi'
    expect(await saveDomains(viewerOf(cast.administrator), alajarvi, given, now)).toEqual({
      wrong: ['gmail.com', 'fi', 'LUUKKU.com', 'ex*mple.fi'],
    })
    expect(
      db
        .select()
        .from(municipalityDomains)
        .all()
        .map(({ domain }) => domain),
    ).toEqual(['kunta.fi', 'kaupunki.fi'])
  })

  test.each([
    'tulija@muu.fi',
    'tulija@kunta.fi.evil.example',
    'tulija@evilkunta.fi',
    'tulija@sub.kunta.fi',
    'tulija@kuntа.fi',
    'kunta.fi@gmail.com',
    'tulija@gmail.com',
  ])('%s does not join by its domain, but waits', async (email) => {
    const signedIn = await prove(await link(), email)
    expect(signedIn?.destination).toBe('/fi/join')
    expect(municipalitiesOf(email)).toEqual([])
    expect(await listJoinRequests(viewerOf(cast.maija), alajarvi, now)).toMatchObject([{ address: email }])
  })

  test.each(['tulija@kunta.fi/.evil.example', 'tulija@kunta.fi?.evil.example', 'tulija@kunta.fi#.evil.example', 'tulija@%6bunta.fi'])(
    '%s is no address: nothing of it is mended',
    async (email) => {
      expect(await askToJoin({ token: await link(), email, name: '', locale, network }, now)).toBe(false)
    },
  )

  test.each(['tulija@kunta.fi.', 'tulija@ｋunta.fi', 'tulija@kun\u00adta.fi'])(
    '%s is tulija@kunta.fi, and its letter goes there',
    async (email) => {
      await prove(await link(), email)
      expect(municipalitiesOf('tulija@kunta.fi')).toEqual([alajarvi.municipality])
    },
  )

  test('a link that was made up, revoked, or whose round has closed', async () => {
    const token = await link()
    expect(await askToJoin({ token: 'x'.repeat(43), email: 'tulija@kunta.fi', name: '', locale, network }, now)).toBe(false)
    const proof = await ask(token, 'tulija@kunta.fi')
    const [{ id } = { id: 0 }] = await listJoinLinks(viewerOf(cast.maija), alajarvi, now)
    await revokeJoinLink(viewerOf(cast.maija), alajarvi, id, now)
    expect(await describeJoinLink(token, now)).toBeNull()
    expect(await askToJoin({ token, email: 'tulija@kunta.fi', name: '', locale, network }, now)).toBe(false)
    expect(await redeemLink(proof.token, 'fi', now)).toBeNull()
    expect(personOfAddress('tulija@kunta.fi')).toBeUndefined()
    const second = await link()
    close(db)
    expect(await describeJoinLink(second, now)).toBeNull()
    expect(await askToJoin({ token: second, email: 'tulija@kunta.fi', name: '', locale, network }, now)).toBe(false)
  })

  test('the code of another request, and a code or link used before or too late', async () => {
    const token = await link()
    const mine = await ask(token, 'minun@kunta.fi')
    const other = await ask(token, 'toisen@muu.fi')
    if (mine.code !== other.code) expect(await redeemCode('minun@kunta.fi', other.code, 'fi', now)).toBeNull()
    expect(await redeemLink(other.token, 'fi', later(31))).toBeNull()
    expect(await redeemCode('minun@kunta.fi', mine.code, 'fi', now)).not.toBeNull()
    expect(await redeemLink(mine.token, 'fi', now)).toBeNull()
    expect(municipalitiesOf('minun@kunta.fi')).toEqual(['005'])
  })

  test('deciding for a municipality of others, twice, or before the address is proved', async () => {
    const token = await link()
    await ask(token, 'todistamaton@muu.fi')
    expect(await listJoinRequests(viewerOf(cast.maija), alajarvi, now)).toEqual([])
    await expect(decideJoinRequest(viewerOf(cast.maija), alajarvi, { id: 1, approve: true }, now)).rejects.toMatchObject(notFound)
    const asker = await prove(token, 'tulija@muu.fi')
    const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.maija), alajarvi, now)
    const decide = (person: string, where = alajarvi) => decideJoinRequest(viewerOf(person), where, { id, approve: true }, now)
    for (const person of [cast.oskar, cast.stranger, asker?.personId ?? '']) await expect(decide(person)).rejects.toMatchObject(notFound)
    await expect(decide(cast.oskar, helsinki)).rejects.toMatchObject(notFound)
    expect(municipalitiesOf('tulija@muu.fi')).toEqual([])
    await decide(cast.maija)
    await expect(decide(cast.maija)).rejects.toMatchObject(notFound)
  })

  test('a link used more often in a day than a municipality has people', async () => {
    const token = await link()
    for (let at = 0; at < limits['join-request'].most; at++) await ask(token, `tulija${at}@muu.fi`)
    await expect(ask(token, 'viimeinen@muu.fi')).rejects.toMatchObject({ code: 'too-many-requests' })
    const elsewhere = { token, email: 'viimeinen@muu.fi', name: '', locale, network: '198.51.100.1' }
    expect(await askToJoin(elsewhere, now)).toBe(true)
  })
})

test('opening the page or asking changes nothing for anybody: nobody is known before the proof', async () => {
  const token = await link()
  expect(await describeJoinLink(token, now)).toEqual({ municipality: { fi: 'Alajärvi', sv: 'Alajärvi' }, round: '2026' })
  const { token: proof } = await ask(token, 'tulija@kunta.fi')
  expect(personOfAddress('tulija@kunta.fi')).toBeUndefined()
  expect(await describeLink(proof, now)).toMatchObject({ municipalities: [{ fi: 'Alajärvi', sv: 'Alajärvi' }], used: false, task: null })
  expect(db.select().from(joinRequests).get()).toMatchObject({ provedAt: null, personId: null })
})

test('an address of the municipality’s domain joins, whatever its letters’ case', async () => {
  const signedIn = await prove(await link(), ' Tulija@KUNTA.fi ')
  expect(signedIn?.destination).toBe('/fi/rounds/2026?municipality=005')
  expect(municipalitiesOf('tulija@kunta.fi')).toEqual(['005'])
  expect(personOfAddress('tulija@kunta.fi')).toMatchObject({ name: 'Uusi Tulija' })
  expect(db.select().from(events).where(eq(events.kind, 'member-added')).get()).toMatchObject({ actor: null, municipality: '005' })
})

test('domains with letters of the country are compared in one form', async () => {
  await saveDomains(viewerOf(cast.administrator), alajarvi, 'Äänekoski.fi', now)
  await prove(await link(), 'tulija@äänekoski.fi')
  expect(municipalitiesOf('tulija@äänekoski.fi')).toEqual(['005'])
})

test('a request that waits is told to members, and the decision to whoever asked', async () => {
  const signedIn = await prove(await link(), 'tulija@muu.fi')
  const told = db.select().from(letters).where(eq(letters.purpose, 'join-request')).all()
  expect(told.map(({ recipient }) => recipient).sort()).toEqual(['liisa@kunta.example', 'maija@kunta.example', 'pekka@kunta.example'])
  expect(told[0]?.text).toContain('Uusi Tulija (tulija@muu.fi)')
  const asker = viewerOf(signedIn?.personId ?? '')
  expect(await listOwnRequests(asker)).toMatchObject([{ code: '005', state: 'waiting' }])
  const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.liisa), alajarvi, now)
  await decideJoinRequest(viewerOf(cast.liisa), alajarvi, { id, approve: true }, now)
  expect(municipalitiesOf('tulija@muu.fi')).toEqual(['005'])
  expect(await listOwnRequests(asker)).toMatchObject([{ state: 'approved' }])
  expect(db.select().from(letters).all().at(-1)).toMatchObject({ recipient: 'tulija@muu.fi', purpose: 'join-decision' })
})

test('a refused request gives nothing, and says so', async () => {
  await prove(await link(), 'tulija@muu.fi')
  const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.administrator), alajarvi, now)
  await decideJoinRequest(viewerOf(cast.administrator), alajarvi, { id, approve: false }, now)
  expect(municipalitiesOf('tulija@muu.fi')).toEqual([])
  expect(db.select().from(letters).all().at(-1)?.text).toContain('ei hyväksytty')
})

test('a code asked for before the refusal brings the refused request back to nobody', async () => {
  const token = await link()
  await prove(token, 'tulija@muu.fi')
  const again = await ask(token, 'tulija@muu.fi', undefined, later(1))
  const [{ id } = { id: 0 }] = await listJoinRequests(viewerOf(cast.maija), alajarvi, now)
  await decideJoinRequest(viewerOf(cast.maija), alajarvi, { id, approve: false }, later(2))
  const before = db.select().from(letters).all().length
  await redeemLink(again.token, 'fi', later(3))
  expect(db.select().from(letters).all()).toHaveLength(before)
  expect(municipalitiesOf('tulija@muu.fi')).toEqual([])
})

test('an address gets no more letters through a link than anybody needs, and the answer does not tell', async () => {
  const token = await link()
  const quarter = (at: number) => later(at * 15)
  const ask = async (at: number, from = network) => {
    const before = db.select().from(letters).all().length
    expect(await askToJoin({ token, email: 'joku@muu.fi', name: '', locale, network: from }, quarter(at))).toBe(true)
    return db.select().from(letters).all().length - before
  }
  const { most } = limits['join-letter']
  for (let at = 0; at < most; at++) expect(await ask(at)).toBe(1)
  expect(await ask(most)).toBe(0)
  // Whoever used them up was somebody else.
  expect(await ask(most, '198.51.100.1')).toBe(1)
  expect(await ask(4 * 24 + 1)).toBe(1)
})

test('where nobody has signed in, an administrator is told', async () => {
  const espoo = { round: '2026', municipality: '049' }
  await prove(await link(cast.administrator, espoo), 'tulija@muu.fi')
  const told = db.select().from(letters).where(eq(letters.purpose, 'join-request')).all()
  expect(told.map(({ recipient }) => recipient)).toEqual(['anna@kunta.example'])
})

test('a member who comes through the link is simply let in, and somebody of another municipality joins this too', async () => {
  const token = await link()
  expect(await prove(token, 'maija@kunta.example')).toMatchObject({ personId: cast.maija, destination: '/fi/rounds/2026?municipality=005' })
  await saveDomains(viewerOf(cast.administrator), alajarvi, 'kunta.example', now)
  await prove(token, 'oskar@kunta.example')
  expect(viewerOf(cast.oskar).municipalities).toEqual(['005', '091'])
})

test('the registry gets the link by letter; the tables hold no token', async () => {
  const made = await makeJoinLink(viewerOf(cast.maija), alajarvi, { email: 'kirjaamo@kunta.fi', locale }, now)
  const token = made.ok ? (made.link.split('/').at(-1) ?? '') : ''
  expect(made).toMatchObject({ ok: true, address: 'kirjaamo@kunta.fi' })
  const stored = JSON.stringify([joinLinks, letters, events, signInTokens].map((table) => db.select().from(table).all()))
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(stored).not.toContain(token)
  expect(db.select().from(letters).get()).toMatchObject({ recipient: 'kirjaamo@kunta.fi', purpose: 'join-link', personId: null })
})

test('the name given at joining stands wherever answers are told of, also after leaving', async () => {
  await prove(await link(), 'tulija@kunta.fi')
  const id = personOfAddress('tulija@kunta.fi')?.id ?? ''
  await saveAnswer(viewerOf(id), { ...alajarvi, key: 'ohjeet', value: 'on', basedOn: 0 }, now)
  await removeMember(viewerOf(cast.maija), alajarvi, { personId: id }, later(1))
  const maija = viewerOf(cast.maija)
  expect(await getVersions(maija, { ...alajarvi, key: 'ohjeet' }, later(1))).toMatchObject([{ savedBy: 'Uusi Tulija' }])
  const conflict = await saveAnswer(maija, { ...alajarvi, key: 'ohjeet', value: 'ei', basedOn: 0 }, later(1))
  expect(conflict).toMatchObject({ ok: false, code: 'conflict', savedBy: 'Uusi Tulija' })
  expect((await getHub(maija, alajarvi, later(1))).lastEdits).toMatchObject({ ohjeet: { by: 'Uusi Tulija' } })
  const { changes } = await getChanges(maija, alajarvi, later(1))
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'joined', person: 'Uusi Tulija', alone: true }))
})
