import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events, frameUnits, memberships, municipalities } from '@/db/schema'
import { peerGroupActs } from '@/db/schema-benchmark'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { close, freeze, publish, reopen, withdraw } from '@/testing/round-acts'
import { type Viewer, viewerOf, visitor } from '../viewer'
import { getBenchmark } from './benchmark'
import { choosePeers, getPeerGroup, resetPeers, seePeers } from './peer-group'

let db: Db
const extra = Array.from({ length: 16 }, (_, at) => String(501 + at))
const silent = Array.from({ length: 6 }, (_, at) => String(601 + at))
const own = { round: '2024', municipality: '005' }
const helsinki = { round: '2024', municipality: '091' }

/** More municipalities in both frames: sixteen that answered 2024, the even ones yes, the others no, and six that did not. */
beforeEach(() => {
  db = testDatabase()
  for (const code of [...extra, ...silent]) {
    db.insert(municipalities)
      .values({ code, nameFi: `Kunta ${code}`, nameSv: `Kommun ${code}` })
      .run()
    for (const roundId of [1, 2])
      db.insert(frameUnits)
        .values({ roundId, municipality: code, sizeClass: 3, region: '14', language: 'fi', group: 'rural', population: 6000 })
        .run()
    if (extra.includes(code)) send(db, 1, code, { ohjeet: Number(code) % 2 ? 'ei' : 'on', tyytyvaisyys: '4', nimi: `Vastaaja ${code}` })
  }
  for (const code of ['005', '091']) send(db, 1, code, { ohjeet: 'on' })
  freeze(db)
})

const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const both = () => viewerOf(cast.both)
const administrator = () => viewerOf(cast.administrator)
const dozen = extra.slice(0, 12)
const acts = () =>
  db
    .select()
    .from(peerGroupActs)
    .all()
    .map(({ municipality, kind }) => `${municipality} ${kind}`)
const peersOf = async (viewer: Viewer = maija(), where = own) => {
  const { compared } = await getBenchmark(viewer, where, now)
  return (compared?.comparisons ?? []).flatMap(({ series, groups }) => {
    const peers = groups.find(({ group }) => group === 'peers')
    return peers ? [[series.key, peers] as const] : []
  })
}

describe('a group is refused', () => {
  it.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member of another municipality', () => viewerOf(cast.oskar), 'not-found'],
    ['somebody who belongs nowhere', () => viewerOf(cast.stranger), 'not-found'],
    ['an administrator, who is no member', administrator, 'not-found'],
  ] as const)('%s', async (_, viewer, code) => {
    await expect(choosePeers(viewer(), own, dozen, now)).rejects.toMatchObject({ code })
    await expect(seePeers(viewer(), own, now)).rejects.toMatchObject({ code })
    if (viewer().role === null) {
      await expect(getPeerGroup(viewer(), own, now)).rejects.toMatchObject({ code })
      await expect(resetPeers(viewer(), own, now)).rejects.toMatchObject({ code })
    }
    expect(acts()).toEqual([])
  })

  it('while the round is open, and where the municipality did not answer', async () => {
    await expect(choosePeers(maija(), { round: '2026' }, dozen, now)).rejects.toMatchObject({ code: 'not-found' })
    reopen(db, 1)
    await expect(choosePeers(maija(), own, dozen, now)).rejects.toMatchObject({ code: 'not-found' })
    close(db, 2)
    freeze(db, 2)
    await expect(choosePeers(maija(), { round: '2026' }, dozen, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(acts()).toEqual([])
  })

  it('while the results are withdrawn', async () => {
    publish(db)
    withdraw(db, 1)
    await expect(choosePeers(maija(), own, dozen, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(seePeers(maija(), own, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getPeerGroup(maija(), own, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(acts()).toEqual([])
  })

  it('of fewer than twelve, of the municipality itself, or of what is no municipality of the round', async () => {
    expect(await choosePeers(maija(), own, dozen.slice(1), now)).toEqual({ ok: false, code: 'few' })
    expect(await choosePeers(maija(), own, [...dozen.slice(1), dozen[1] ?? ''], now)).toEqual({ ok: false, code: 'few' })
    for (const code of ['005', '999', '']) {
      await expect(choosePeers(maija(), own, [...dozen, code], now)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(acts()).toEqual([])
  })
})

describe('a chosen group', () => {
  it('shows no figure before it is opened, and then only of public questions without protection', async () => {
    expect(await choosePeers(maija(), own, dozen, now)).toEqual({ ok: true })
    expect(await peersOf()).toEqual([])
    expect(await seePeers(liisa(), own, now)).toEqual({ ok: true })
    expect(await seePeers(maija(), own, now)).toEqual({ ok: true })
    const seen = new Map(await peersOf())
    expect(seen.get('ohjeet')).toMatchObject({ base: 8, N: 12, parts: [{ share: 0.5 }, { share: 0.5 }] })
    expect([...seen.keys()]).not.toContain('tyytyvaisyys')
    expect([...seen.keys()]).not.toContain('nimi')
    expect(acts()).toEqual(['005 chosen', '005 seen'])
    const kinds = db.select().from(events).where(eq(events.municipality, '005')).all()
    expect(kinds.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual(['peers-chosen maija', 'peers-seen liisa'])
  })

  it('of whom fewer than eight answered shows nothing, and may be reset', async () => {
    expect(await choosePeers(maija(), own, [...extra.slice(0, 7), ...silent], now)).toEqual({ ok: true })
    expect(await seePeers(maija(), own, now)).toEqual({ ok: false, code: 'few-answered' })
    expect(await peersOf()).toEqual([])
    expect(await resetPeers(administrator(), own, now)).toEqual({ ok: true })
    expect(await choosePeers(maija(), own, dozen, now)).toEqual({ ok: true })
    expect(acts()).toEqual(['005 chosen', '005 reset', '005 chosen'])
  })

  it('is never changed in its table', () => {
    db.insert(peerGroupActs).values({ roundId: 1, municipality: '005', kind: 'chosen', at: now, by: cast.maija, members: dozen }).run()
    expect(() => db.update(peerGroupActs).set({ members: [] }).run()).toThrow('append-only')
    expect(() => db.delete(peerGroupActs).run()).toThrow('append-only')
    const nonsense = { roundId: 1, municipality: '005', at: now, by: cast.maija }
    expect(() =>
      db
        .insert(peerGroupActs)
        .values({ ...nonsense, kind: 'seen', members: dozen })
        .run(),
    ).toThrow()
    expect(() =>
      db
        .insert(peerGroupActs)
        .values({ ...nonsense, kind: 'chosen' })
        .run(),
    ).toThrow()
  })
})

describe('one municipality cannot be told from the difference of two groups', () => {
  const more = [...dozen, extra[12] ?? '']

  it('by choosing again, a colleague choosing, or a reset once results were seen', async () => {
    await choosePeers(maija(), own, dozen, now)
    for (const viewer of [maija(), liisa(), both()]) expect(await choosePeers(viewer, own, more, now)).toEqual({ ok: false, code: 'fixed' })
    await seePeers(maija(), own, now)
    for (const viewer of [maija(), liisa()]) await expect(resetPeers(viewer, own, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(await resetPeers(administrator(), own, now)).toEqual({ ok: false, code: 'seen' })
    expect(await choosePeers(liisa(), own, more, now)).toEqual({ ok: false, code: 'fixed' })
    expect(new Map(await peersOf(liisa())).get('ohjeet')).toMatchObject({ base: 8 })
  })

  it('by opening the round and closing it again', async () => {
    await choosePeers(maija(), own, dozen, now)
    await seePeers(maija(), own, now)
    reopen(db, 1)
    close(db, 1)
    freeze(db, 1)
    expect(await choosePeers(maija(), own, more, now)).toEqual({ ok: false, code: 'fixed' })
    expect(await resetPeers(administrator(), own, now)).toEqual({ ok: false, code: 'seen' })
  })

  it('by somebody of two municipalities, also after having left one', async () => {
    await choosePeers(maija(), own, dozen, now)
    expect(await choosePeers(both(), helsinki, more, now)).toEqual({ ok: false, code: 'alike' })
    expect(await choosePeers(both(), helsinki, [...dozen.slice(1), more[12] ?? ''], now)).toEqual({ ok: false, code: 'alike' })
    db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.both)).run()
    expect(await choosePeers(viewerOf(cast.oskar), helsinki, more, now)).toEqual({ ok: false, code: 'alike' })
    expect(await choosePeers(viewerOf(cast.oskar), helsinki, extra.slice(3, 15), now)).toEqual({ ok: true })
  })

  it('by another round: each has its own group, and shows its own round alone', async () => {
    await choosePeers(maija(), own, dozen, now)
    await seePeers(maija(), own, now)
    for (const code of ['005', ...extra]) send(db, 2, code, { ohjeet: 'on' })
    close(db, 2)
    freeze(db, 2)
    const other = { round: '2026', municipality: '005' }
    expect(await peersOf(maija(), other)).toEqual([])
    expect(await choosePeers(maija(), other, more, now)).toEqual({ ok: true })
    await seePeers(maija(), other, now)
    expect(new Map(await peersOf(maija(), other)).get('ohjeet')).toMatchObject({ base: 8, parts: null })
    expect(new Map(await peersOf()).get('ohjeet')).toMatchObject({ base: 8 })
  })

  it('nor does any group show an answer of one or two', async () => {
    send(db, 1, dozen[0] ?? '', { ohjeet: 'suunnitteilla' })
    freeze(db)
    await choosePeers(maija(), own, dozen, now)
    await seePeers(maija(), own, now)
    for (const [, { parts }] of await peersOf()) for (const { count } of parts ?? []) expect(count >= 3 && count <= 9).toBe(true)
  })
})

describe('one municipality cannot be told from what stands beside the group', () => {
  const classOf = (code: string) => db.select().from(frameUnits).where(eq(frameUnits.municipality, code)).all()[0]

  it.each([
    ['all of a class but one', () => [...extra, ...silent].slice(1)],
    ['all of a class but two', () => [...extra, ...silent].slice(2)],
    ['a class whole', () => [...extra, ...silent]],
  ])('as %s is refused when chosen', async (_, choice) => {
    expect(classOf(extra[0] ?? '')?.region).toBe('14')
    expect(await choosePeers(maija(), own, choice(), now)).toEqual({ ok: false, code: 'near' })
    expect(acts()).toEqual([])
  })

  it('as those of a class who answered but one or two are refused when opened, and shown nowhere', async () => {
    const choice = [...extra.slice(2), ...silent.slice(1)]
    expect(await choosePeers(maija(), own, choice, now)).toEqual({ ok: true })
    expect(await seePeers(maija(), own, now)).toEqual({ ok: false, code: 'near' })
    db.insert(peerGroupActs).values({ roundId: 1, municipality: '005', kind: 'seen', at: now, by: cast.maija }).run()
    expect(await peersOf()).toEqual([])
  })

  it('nor in a question that too few others answered', async () => {
    for (const code of extra.slice(12, 15)) send(db, 1, code, { ohjeet: null })
    freeze(db)
    expect(await choosePeers(maija(), own, dozen, now)).toEqual({ ok: true })
    expect(await seePeers(maija(), own, now)).toEqual({ ok: true })
    expect(new Map(await peersOf()).get('ohjeet')).toMatchObject({ base: null, parts: null, headline: null })
  })
})
