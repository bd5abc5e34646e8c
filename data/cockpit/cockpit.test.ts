import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { responseTargets } from '@/db/schema-targets'
import { splitByTarget } from '@/results/round-progress'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, nearlyAll, send } from '@/testing/results-cast'
import { beforeOpening } from '@/testing/round-acts'
import { saveAnswer } from '../answering/save'
import { saveContact } from '../contacts/contacts'
import { recordAct } from '../municipality-log/record-act'
import { getCockpit } from '../rounds/cockpit'
import { closeRound } from '../rounds/open-close'
import { submitResponse } from '../sending/submit'
import { viewerOf, visitor } from '../viewer'
import { type FollowedMunicipality, getFollowedRound } from './followed'
import { getFollowing } from './following'
import { type FollowedWords, followedColumns, getFollowedFile } from './list-file'
import { followedQuery, readFollowedWanted, selectFollowed } from './select'
import { getTargetsToEdit, saveTargets } from './targets'

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const admin = () => viewerOf(cast.administrator)
const oskar = () => viewerOf(cast.oskar)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const until = new Date('2026-12-11T21:59:00Z')
const words: FollowedWords = {
  columns: Object.fromEntries(followedColumns.map((column) => [column, column])) as FollowedWords['columns'],
  sizeClass: String,
  region: (value) => `maakunta ${value}`,
  language: (value) => value,
  situation: ({ response }) => response,
}
const file = (query = {}, at = now) => getFollowedFile(admin(), '2026', readFollowedWanted(query), { locale: 'fi', words }, at)

/** Helsinki has sent; Alajärvi has begun and was called; Alavieska has declined; Espoo's letters come back. */
async function someStates(): Promise<void> {
  for (const [key, value] of Object.entries({ ohjeet: 'on', koulutus: ['henkilosto'] }))
    await saveAnswer(oskar(), { round: '2026', municipality: '091', key, value, basedOn: 0 }, now)
  await submitResponse(oskar(), { round: '2026', municipality: '091' }, now)
  await saveAnswer(viewerOf(cast.maija), { round: '2026', municipality: '005', key: 'ohjeet', value: 'on', basedOn: 0 }, now)
  await recordAct(admin(), { round: '2026', municipality: '005' }, { kind: 'call', text: 'Vastaavat pian.' }, later(5))
  await recordAct(admin(), { round: '2026', municipality: '005' }, { kind: 'extended', until, text: '' }, later(6))
  await recordAct(admin(), { round: '2026', municipality: '009' }, { kind: 'declined', text: 'Ei ehditä.' }, later(7))
  const contact = { email: 'vanha@espoo.example', name: '', role: '', locale: null, isPrimary: false, isRegistry: false }
  await saveContact(admin(), '049', null, { ...contact, state: 'bounced' }, now)
}

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('everything of following a round to %s', async (_, who, code) => {
    for (const ask of [
      () => getFollowedRound(who(), '2026', now),
      () => getFollowing(who(), '2026', now),
      () => getTargetsToEdit(who(), '2026'),
      () => saveTargets(who(), '2026', { all: '70' }, 0, now),
      () => getFollowedFile(who(), '2026', readFollowedWanted({}), { locale: 'fi', words }, now),
    ])
      await expect(ask()).rejects.toMatchObject({ code })
    expect(db.select().from(responseTargets).all()).toEqual([])
    expect(db.select().from(events).all()).toEqual([])
  })
})

test('each municipality is told as it is: how far, what stands, whether letters reach it, and the last contact', async () => {
  await someStates()
  const { municipalities } = await getFollowedRound(admin(), '2026', later(10))
  const of = Object.fromEntries(municipalities.map((each) => [each.code, each])) as Record<string, FollowedMunicipality>
  expect(municipalities.map(({ code }) => code)).toEqual(['091', '049', '005', '009'])
  expect(of['091']).toMatchObject({
    response: 'sent',
    sentAt: now,
    effect: null,
    draft: null,
    lastContact: { kind: 'letter', purpose: null },
  })
  expect(of['005']).toMatchObject({
    response: 'started',
    isAtIt: true,
    extendedUntil: until,
    draft: { savedAt: now },
    lastContact: { kind: 'call', at: later(5) },
  })
  expect(of['009']).toMatchObject({ response: 'none', hasDeclined: true, reach: 'none', hasComeIn: false, lastContact: null })
  expect(of['049']).toMatchObject({ response: 'none', reach: 'bounced' })
  const places = municipalities.flatMap(({ effect }) => effect?.place ?? []).sort()
  expect(places).toEqual([1, 2, 3])
  // Two hours later nobody of it is at it any more.
  expect((await getFollowedRound(admin(), '2026', later(120))).municipalities.find(({ code }) => code === '005')?.isAtIt).toBe(false)
  // Before it opens there is nobody to follow.
  expect(await getFollowedRound(admin(), '2026', beforeOpening)).toMatchObject({ round: { state: 'planned' }, municipalities: [] })
})

describe('the list', () => {
  const listed = async (query: Record<string, string>) =>
    selectFollowed((await getFollowedRound(admin(), '2026', later(10))).municipalities, readFollowedWanted(query), 'fi').map(
      ({ code }) => code,
    )

  test('shows what the address asks for, in the order it asks for', async () => {
    await someStates()
    expect(await listed({ name: 'ESB' })).toEqual(['049'])
    expect(await listed({ state: 'silent', order: 'size' })).toEqual(['049', '005', '009'])
    expect(await listed({ state: 'declined' })).toEqual(['009'])
    expect(await listed({ state: 'extended' })).toEqual(['005'])
    expect(await listed({ state: 'bounced', order: 'name' })).toEqual(['009', '049'])
    expect(await listed({ sizeClass: '7', order: 'name' })).toEqual(['049', '091'])
    expect(await listed({ region: '14' })).toEqual(['005'])
    expect(await listed({ language: 'fi', order: 'contact' })).toEqual(['009', '005'])
    // What is asked wrongly is not asked.
    expect(await listed({ state: 'kaikki', order: 'koko', name: '' })).toHaveLength(4)
    const wanted = readFollowedWanted({ name: 'a', state: 'sent', order: 'name' })
    expect(readFollowedWanted(Object.fromEntries(new URLSearchParams(followedQuery(wanted))))).toEqual(wanted)
  })

  test('is a file of the same rows, and who took it is logged', async () => {
    await someStates()
    const text = Buffer.from(await file({ state: 'silent', order: 'size' }, later(10))).toString('utf8')
    const lines = text.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe(followedColumns.join(';'))
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(['049', '005', '009'])
    expect(lines[2]).toContain('005;Alajärvi;3;9113;maakunta 14;fi;started;')
    expect(lines[2]).toContain('2026-12-11 23:59')
    const logged = db
      .select()
      .from(events)
      .all()
      .filter(({ kind }) => kind === 'municipalities-downloaded')
    expect(logged.map(({ actor, roundId, detail }) => [actor, roundId, detail])).toEqual([[cast.administrator, 2, { rows: 3 }]])
  })
})

test('a draft that was accepted at closing counts wherever those that have sent do', async () => {
  send(db, 2, '091', { ohjeet: 'on', koulutus: ['henkilosto'] })
  draft(db, 2, '049', nearlyAll)
  draft(db, 2, '005', { ohjeet: 'on' })
  await saveTargets(admin(), '2026', { all: '70' }, 0, now)
  await closeRound(admin(), '2026', { acceptDrafts: true }, later(1))
  const [cockpit, following] = [await getCockpit(admin(), '2026', later(2)), await getFollowing(admin(), '2026', later(2))]
  expect(cockpit).toMatchObject({ sent: 2, started: 1, notStarted: 1 })
  // Of four, 2.8 are needed.
  expect(following.missing).toBe(1)
  expect(following.bySizeClass.find(({ value }) => value === '7')).toMatchObject({ N: 2, sent: 2, missing: 0 })
  expect(following.silent.map(({ code }) => code).sort()).toEqual(['005', '009'])
  const { municipalities } = await getFollowedRound(admin(), '2026', later(2))
  expect(municipalities.find(({ code }) => code === '049')).toMatchObject({ response: 'started', isCounted: true, effect: null })
  const listed = (state: string) => selectFollowed(municipalities, readFollowedWanted({ state }), 'fi').map(({ code }) => code)
  expect(['sent', 'accepted', 'started', 'none', 'silent'].map((state) => listed(state).sort())).toEqual([
    ['091'],
    ['049'],
    ['005'],
    ['009'],
    ['005', '009'],
  ])
})

describe('targets', () => {
  test('are saved with an event, the same again without one, and not over another’s that the writer has not seen', async () => {
    expect(await saveTargets(admin(), '2026', { all: '70', sizeClass7: '100' }, 0, now)).toEqual({ ok: true })
    const { targets, version } = await getTargetsToEdit(admin(), '2026')
    expect(targets).toEqual({ all: 0.7, sizeClass: { '7': 1 }, region: null, language: null })
    expect(await saveTargets(admin(), '2026', { all: '70', sizeClass7: '100' }, 0, now)).toEqual({ ok: true })
    expect(await saveTargets(admin(), '2026', { all: '60' }, 0, now)).toEqual({ ok: false, code: 'conflict', by: 'Anna Admin', version })
    expect(await saveTargets(admin(), '2026', { all: 'x' }, version, now)).toEqual({ ok: false, code: 'invalid', field: 'all' })
    expect(await saveTargets(admin(), '2026', { all: '60' }, version, now)).toEqual({ ok: true })
    expect(
      db
        .select()
        .from(events)
        .all()
        .map(({ kind, detail }) => [kind, detail]),
    ).toEqual([
      ['response-targets-saved', { targets: version }],
      ['response-targets-saved', { targets: version + 1 }],
    ])
  })

  test('are what the cockpit compares with, of all and of each class; who declined is told apart and still counts', async () => {
    await someStates()
    await saveTargets(admin(), '2026', { all: '70', sizeClass7: '50', region: '100' }, 0, now)
    const following = await getFollowing(admin(), '2026', later(10))
    // One of four has sent: 2.8 are needed.
    expect(following.missing).toBe(2)
    expect(following.bySizeClass.find(({ value }) => value === '7')).toMatchObject({ N: 2, sent: 1, target: 0.5, missing: 0 })
    expect(following.bySizeClass.find(({ value }) => value === '2')).toMatchObject({ N: 1, sent: 0, target: 0.7, missing: 1 })
    expect(following.byRegion.find(({ value }) => value === '01')).toMatchObject({ N: 2, sent: 1, target: 1, missing: 1 })
    // Reached with one of two in one region; the others have one municipality each, and none has sent.
    await saveTargets(admin(), '2026', { all: '70', region: '50' }, (await getTargetsToEdit(admin(), '2026')).version, now)
    const { behind, others } = splitByTarget((await getFollowing(admin(), '2026', later(10))).byRegion)
    expect(behind.map(({ value }) => value)).toEqual(['14', '17'])
    expect(others.map(({ value }) => value)).toEqual(['01'])
    expect(following.byLanguage.map(({ value, target }) => [value, target])).toEqual([
      ['fi', 0.7],
      ['fi-sv', 0.7],
    ])
    expect(following.silent.map(({ code }) => code).sort()).toEqual(['005', '049'])
    expect(following.declined).toBe(1)
    expect(following.atIt.map(({ code }) => code)).toEqual(['005'])
    // One earlier round tells nothing of what may come.
    expect(following.expected).toBeNull()
  })
})
