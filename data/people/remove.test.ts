import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, memberships, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { saveAnswer } from '../answering/save'
import { redeemLink } from '../identity/sign-in/redeem'
import { tokenOfSeed } from '../system/one-time'
import { viewerOf, visitor } from '../viewer'
import { handOver } from './handover/hand-over'
import { listHandovers } from './handover/handovers'
import { inviteColleague } from './invite'
import { listMembers } from './members'
import { removeMember, transfer } from './remove'

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).where(eq(people.id, cast.maija)).run()
  db.update(people).set({ emailVerified: now }).where(eq(people.id, cast.liisa)).run()
})

const alajarvi = { round: '2026', municipality: '005' }
const locale = 'fi' as const
const notFound = { code: 'not-found' }

describe('refused', () => {
  test('removing as a visitor, a stranger, a member of another municipality, or after being removed', async () => {
    const of = { personId: cast.liisa }
    await expect(removeMember(visitor, alajarvi, of, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    for (const person of [cast.stranger, cast.oskar])
      await expect(removeMember(viewerOf(person), alajarvi, of, now)).rejects.toMatchObject(notFound)
    await removeMember(viewerOf(cast.liisa), alajarvi, { personId: cast.maija }, now)
    await expect(removeMember(viewerOf(cast.maija), alajarvi, of, now)).rejects.toMatchObject(notFound)
  })

  test('removing somebody who is not of the municipality', async () => {
    for (const personId of [cast.oskar, 'tuntematon'])
      await expect(removeMember(viewerOf(cast.maija), alajarvi, { personId }, now)).rejects.toMatchObject(notFound)
    expect(viewerOf(cast.oskar).municipalities).toEqual(['091'])
  })

  test('transferring what is not one’s own: an administrator leaves nothing', async () => {
    await expect(transfer(viewerOf(cast.administrator), alajarvi, { personId: cast.liisa, locale }, now)).rejects.toMatchObject(notFound)
    await expect(transfer(viewerOf(cast.oskar), alajarvi, { personId: cast.liisa, locale }, now)).rejects.toMatchObject(notFound)
    await expect(transfer(viewerOf(cast.maija), alajarvi, { personId: cast.oskar, locale }, now)).rejects.toMatchObject(notFound)
    expect(await transfer(viewerOf(cast.maija), alajarvi, { email: 'maija@kunta.example', locale }, now)).toMatchObject({ ok: false })
    expect(viewerOf(cast.maija).municipalities).toEqual(['005'])
  })

  test('leaving nobody who has signed in, unless that is meant', async () => {
    await removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.liisa }, now)
    const last = { personId: cast.maija }
    expect(await removeMember(viewerOf(cast.maija), alajarvi, last, now)).toEqual({ ok: false, code: 'last' })
    expect(await removeMember(viewerOf(cast.administrator), alajarvi, { ...last, last: true }, now)).toEqual({ ok: true })
  })
})

test('who is removed may do nothing from that moment on, and a viewer of two municipalities keeps the other', async () => {
  await removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.both }, now)
  expect(viewerOf(cast.both).municipalities).toEqual(['091'])
  const save = { ...alajarvi, key: 'ohjeet', value: null, basedOn: 0, saveId: crypto.randomUUID() }
  await expect(saveAnswer(viewerOf(cast.both), save, now)).rejects.toMatchObject(notFound)
  await expect(listMembers(viewerOf(cast.both), alajarvi, now)).rejects.toMatchObject(notFound)
  expect(db.select().from(events).where(eq(events.kind, 'member-removed')).get()).toMatchObject({
    actor: cast.maija,
    municipality: '005',
    detail: { person: cast.both },
  })
})

describe('the letter of a removal', () => {
  const sent = () => db.select().from(letters).where(eq(letters.purpose, 'removed')).all()

  test('is not written when it is refused, to oneself, nor to somebody who never came', async () => {
    await expect(removeMember(viewerOf(cast.oskar), alajarvi, { personId: cast.liisa }, now)).rejects.toMatchObject(notFound)
    await removeMember(viewerOf(cast.liisa), alajarvi, { personId: cast.liisa }, now)
    await inviteColleague(viewerOf(cast.maija), alajarvi, { email: 'uusi@kunta.example', locale }, now)
    const invited = (await listMembers(viewerOf(cast.maija), alajarvi, now)).find(({ email }) => email === 'uusi@kunta.example')
    await removeMember(viewerOf(cast.maija), alajarvi, { personId: invited?.id ?? '' }, now)
    expect(sent()).toEqual([])
  })

  test('goes to the one removed, once, in the own language: who did it, what is kept, whom to ask', async () => {
    db.update(people).set({ locale: 'sv' }).where(eq(people.id, cast.liisa)).run()
    await removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.liisa }, now)
    await expect(removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.liisa }, now)).rejects.toMatchObject(notFound)
    const [letter, ...more] = sent()
    expect(more).toEqual([])
    expect(letter).toMatchObject({ recipient: 'liisa@kunta.example', locale: 'sv', municipality: null })
    for (const said of ['Maija Virtanen har tagit bort dig', 'sparas', 'be om en ny inbjudan: Maija Virtanen'])
      expect(letter?.text).toContain(said)
    expect(letter?.text).not.toContain('http')
  })
})

test('the personal link of somebody removed ends, and what was asked of the person is open again', async () => {
  const invited = await inviteColleague(viewerOf(cast.maija), alajarvi, { email: 'uusi@kunta.example', locale }, now)
  const personId = invited.ok ? invited.personId : ''
  const token = tokenOfSeed(db.select().from(letters).get()?.tokenSeed ?? '')
  await handOver(viewerOf(cast.maija), alajarvi, { section: 'ohjeet', question: null, personId, locale }, now)
  expect(await listHandovers(viewerOf(cast.maija), alajarvi, now)).toHaveLength(1)
  await removeMember(viewerOf(cast.maija), alajarvi, { personId }, now)
  expect(await redeemLink(token, 'fi', now)).toBeNull()
  expect(await listHandovers(viewerOf(cast.maija), alajarvi, now)).toEqual([])
})

test('somebody removed can be invited again', async () => {
  await removeMember(viewerOf(cast.maija), alajarvi, { personId: cast.liisa }, now)
  const at = new Date(now.getTime() + 1000)
  expect(await inviteColleague(viewerOf(cast.maija), alajarvi, { email: 'liisa@kunta.example', locale }, at)).toMatchObject({ ok: true })
  expect(viewerOf(cast.liisa).municipalities).toEqual(['005'])
  expect(db.select().from(memberships).where(eq(memberships.personId, cast.liisa)).get()).toMatchObject({
    addedBy: cast.maija,
    removedAt: null,
  })
})

test('a successor gets what was asked of the one who leaves', async () => {
  await handOver(viewerOf(cast.liisa), alajarvi, { section: 'ohjeet', question: null, personId: cast.maija, locale }, now)
  const passed = await transfer(viewerOf(cast.maija), alajarvi, { email: 'seuraaja@kunta.example', name: 'Seuraaja', locale }, now)
  expect(passed).toMatchObject({ ok: true })
  expect(viewerOf(cast.maija).municipalities).toEqual([])
  expect(await listHandovers(viewerOf(cast.liisa), alajarvi, now)).toMatchObject([{ to: 'Seuraaja', by: 'Liisa Korhonen' }])
  expect(db.select().from(letters).all().at(-1)).toMatchObject({ recipient: 'seuraaja@kunta.example', purpose: 'colleague' })
})

test('only those who may answer now are listed, not those who have left or been erased', async () => {
  db.update(memberships).set({ removedAt: now, removedBy: 'anna' }).where(eq(memberships.personId, cast.liisa)).run()
  db.update(people).set({ erasedAt: now, email: null, name: null }).where(eq(people.id, cast.both)).run()
  expect(await listMembers(viewerOf(cast.maija), alajarvi, now)).toMatchObject([{ name: 'Maija Virtanen', you: true }])
})
