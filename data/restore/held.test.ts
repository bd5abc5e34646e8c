import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeBackup } from '@/db/backup/make'
import { closeDatabase, database, openDatabase, setDatabase } from '@/db/client'
import { listRemovals } from '@/db/removals'
import { events, memberships, people } from '@/db/schema'
import { invitations } from '@/db/schema-members'
import { sessions, signInTokens } from '@/db/schema-sign-in'
import { cast, now, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'
import { sampleLetter } from '@/testing/receipt'

const server = await startMailServer()
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
vi.stubEnv('ADMIN_EMAILS', 'liisa@kunta.example,maija@kunta.example')
const { queueLetter } = await import('../letters/letters')
const { deliverDue } = await import('../letters/delivery')
const { startSession, findSession } = await import('../identity/sessions')
const { askForLetter } = await import('../identity/sign-in/ask')
const { inviteColleague } = await import('../people/invite')
const { erasePerson } = await import('../people/erase')
const { changeRole, removeStaff } = await import('../people/staff')
const { ensureAdministrators, personOfAddress } = await import('../people/people')
const { removeMember } = await import('../people/remove')
const { hashAddressEarlier } = await import('../system/one-time')
const { getOperation } = await import('../system/operation')
const { viewerOf, visitor } = await import('../viewer')
const { releaseHeld } = await import('./release')
const { restoreCopy } = await import('./restore')

let folder: string
let file: string
const where = { round: '2026', municipality: '005' }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const administrator = () => viewerOf(cast.administrator)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  writeFileSync(file, testDatabase().$client.serialize())
  setDatabase(openDatabase(file))
  server.received.length = 0
})
afterEach(() => {
  closeDatabase()
  rmSync(folder, { recursive: true })
})

async function backup(): Promise<string> {
  const { file: made } = await makeBackup(file, join(folder, 'backups'), () => now)
  if (!made) throw new Error('no copy')
  return made
}
function restore(copy: string) {
  closeDatabase()
  restoreCopy({ copy, database: file, folder: join(folder, 'backups') }, later(10))
  setDatabase(openDatabase(file))
}
const queue = (person: string, at: Date) =>
  database().transaction((tx) => queueLetter(tx, { address: `${person}@kunta.example`, personId: person }, sampleLetter(), {}, at))
const deliver = (at: Date) => deliverDue(() => at)
const arrived = () => server.received.flatMap(({ recipients }) => recipients)
const kinds = () =>
  database()
    .select({ kind: events.kind })
    .from(events)
    .orderBy(events.id)
    .all()
    .map(({ kind }) => kind)

test('the copy’s letters wait until an administrator lets them go; letters of today leave', async () => {
  queue(cast.maija, now)
  const copy = await backup()
  restore(copy)
  await deliver(later(11))
  expect(arrived()).toEqual([])
  queue(cast.oskar, later(12))
  await deliver(later(12))
  expect(arrived()).toEqual(['oskar@kunta.example'])

  expect((await getOperation(administrator(), later(13))).held).toEqual({ restoredAt: later(10), letters: 1 })
  await expect(releaseHeld(visitor)).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(releaseHeld(viewerOf(cast.maija))).rejects.toMatchObject({ code: 'not-found' })
  await releaseHeld(administrator(), later(14))
  await releaseHeld(administrator(), later(15))
  await deliver(later(15))
  expect(arrived()).toEqual(['oskar@kunta.example', 'maija@kunta.example'])
  expect((await getOperation(administrator(), later(16))).held).toBeNull()
  expect(kinds().filter((kind) => kind === 'held-released')).toHaveLength(1)
})

test('a letter that was useful only in the lost time is not counted and not sent', async () => {
  queue(cast.maija, now)
  const copy = await backup()
  restore(copy)
  const late = new Date(now.getTime() + 365 * 24 * 3600_000)
  expect((await getOperation(administrator(), late)).held).toEqual({ restoredAt: later(10), letters: 0 })
  await releaseHeld(administrator(), late)
  await deliver(late)
  expect(arrived()).toEqual([])
})

test('everybody is signed out, and no link or code of the copy opens anything', async () => {
  const token = database().transaction((tx) => startSession(tx, cast.maija, now))
  await askForLetter('liisa@kunta.example', { locale: 'fi' }, now)
  await inviteColleague(viewerOf(cast.maija), where, { email: 'uusi@kunta.example', name: 'Uusi', locale: 'fi' }, now)
  const copy = await backup()
  restore(copy)
  expect(findSession(token, later(11))).toBeNull()
  expect(database().select().from(sessions).all()).toEqual([])
  expect(database().select().from(invitations).all()).toMatchObject([{ usedAt: later(10) }])
  const tokens = database().select().from(signInTokens).all()
  expect(tokens.every(({ usedAt }) => usedAt !== null)).toBe(true)
  expect(kinds()).toContain('database-restored')
})

test('who was erased or removed since the copy stays so', async () => {
  const copy = await backup()
  await erasePerson(administrator(), cast.oskar, later(1))
  await removeMember(viewerOf(cast.maija), where, { personId: cast.both, last: true }, later(2))
  restore(copy)
  const erased = database().select().from(people).where(eq(people.id, cast.oskar)).get()
  expect(erased).toMatchObject({ name: null, email: null, erasedAt: expect.any(Date) })
  expect(viewerOf(cast.oskar).personId).toBeNull()
  expect(viewerOf(cast.both).municipalities).toEqual(['091'])
  expect(viewerOf(cast.maija).municipalities).toEqual(['005'])
})

test.each([
  ['younger than the right', now],
  ['older than the right', null],
])('an administrator’s right taken since a copy %s is not in it, and the settings do not give it again', async (_, since) => {
  database().update(people).set({ administratorSince: since }).where(eq(people.id, cast.liisa)).run()
  const copy = await backup()
  database().update(people).set({ administratorSince: now }).where(eq(people.id, cast.liisa)).run()
  database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
  expect(await removeStaff(administrator(), cast.liisa, later(1))).toEqual({ ok: true })
  restore(copy)
  ensureAdministrators(later(11))
  expect(viewerOf(cast.liisa).role).toBeNull()
  expect(viewerOf(cast.maija).role).toBe('administrator')
})

test('an administrator’s right taken since a copy that does not know the person is not given again by the settings', async () => {
  database().update(people).set({ email: null }).where(eq(people.id, cast.liisa)).run()
  const copy = await backup()
  ensureAdministrators(now)
  const given = personOfAddress('liisa@kunta.example')?.id ?? ''
  expect(viewerOf(given).role).toBe('administrator')
  database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
  expect(await removeStaff(administrator(), given, later(1))).toEqual({ ok: true })
  restore(copy)
  ensureAdministrators(later(11))
  expect(personOfAddress('liisa@kunta.example')).toBeUndefined()
  expect(viewerOf(cast.maija).role).toBe('administrator')
})

test('a right taken from an address is taken from the person that a copy knows it by', async () => {
  database().update(people).set({ administratorSince: now }).where(eq(people.id, cast.liisa)).run()
  const copy = await backup()
  database().update(people).set({ id: 'liisa-2' }).where(eq(people.id, cast.stranger)).run()
  database().update(people).set({ email: null }).where(eq(people.id, cast.liisa)).run()
  database().update(people).set({ email: 'liisa@kunta.example', administratorSince: now }).where(eq(people.id, 'liisa-2')).run()
  database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
  expect(await removeStaff(administrator(), 'liisa-2', later(1))).toEqual({ ok: true })
  restore(copy)
  expect(viewerOf(cast.liisa).role).toBeNull()
})

describe('an analyst’s right', () => {
  /** Oskar analyses; Anna can be left to administer alone. */
  beforeEach(() => {
    database().update(people).set({ analystSince: now }).where(eq(people.id, cast.oskar)).run()
    database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
  })
  const change = (role: 'administrator' | 'analyst', at: Date) => changeRole(administrator(), cast.oskar, role, at)

  test('taken since a copy stays taken', async () => {
    const copy = await backup()
    expect(await removeStaff(administrator(), cast.oskar, later(1))).toEqual({ ok: true })
    restore(copy)
    expect(viewerOf(cast.oskar).role).toBeNull()
  })

  test('that gave way to an administrator’s does not come back when that one was taken too', async () => {
    const copy = await backup()
    await change('administrator', later(1))
    expect(await removeStaff(administrator(), cast.oskar, later(2))).toEqual({ ok: true })
    restore(copy)
    expect(viewerOf(cast.oskar).role).toBeNull()
  })

  test('given again before the copy stands', async () => {
    await change('administrator', later(1))
    await change('analyst', later(2))
    restore(await backup())
    expect(viewerOf(cast.oskar).role).toBe('analyst')
  })
})

test('an erased administrator’s address is given the right by no start, and the list holds no address', async () => {
  ensureAdministrators(now)
  database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
  expect(await removeStaff(administrator(), cast.liisa, later(1))).toEqual({ ok: true })
  expect(await erasePerson(administrator(), cast.liisa, later(2))).toEqual({ ok: true })
  expect(await erasePerson(administrator(), cast.maija, later(2))).toEqual({ ok: true })
  ensureAdministrators(later(3))
  expect(['liisa', 'maija'].map((name) => personOfAddress(`${name}@kunta.example`))).toEqual([undefined, undefined])
  expect(readFileSync(`${file}.removals`, 'utf8')).not.toContain('kunta.example')
})

/** As at a start with another secret: the settings are read anew. */
async function ensureWithAnotherSecret(): Promise<void> {
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret, as after it was changed')
  vi.resetModules()
  const { ensureAdministrators: ensureAnew } = await import('../people/people')
  ensureAnew(later(20))
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, nowhere else used')
}

test('an erased administrator’s address is known again after the service’s secret was changed, and when the database is made anew', async () => {
  ensureAdministrators(now)
  database().update(people).set({ emailVerified: now }).where(eq(people.id, cast.administrator)).run()
  expect(await erasePerson(administrator(), cast.liisa, later(2))).toEqual({ ok: true })
  await ensureWithAnotherSecret()
  expect(personOfAddress('liisa@kunta.example')).toBeUndefined()
  closeDatabase()
  rmSync(file)
  setDatabase(openDatabase(file))
  await ensureWithAnotherSecret()
  expect(personOfAddress('liisa@kunta.example')).toBeUndefined()
  expect(personOfAddress('maija@kunta.example')?.administratorSince).toEqual(later(20))
})

test('an address that the list knows by the secret, as it did before it had a key, needs the secret for one more start only', async () => {
  database().update(people).set({ email: null }).where(eq(people.id, cast.liisa)).run()
  const earlier = { kind: 'person-erased', person: 'liisa-1', addressHash: hashAddressEarlier('liisa@kunta.example') }
  appendFileSync(`${file}.removals`, `\n${JSON.stringify({ at: now.toISOString(), ...earlier })}`)
  ensureAdministrators(later(1))
  expect(personOfAddress('liisa@kunta.example')).toBeUndefined()
  await ensureWithAnotherSecret()
  expect(personOfAddress('liisa@kunta.example')).toBeUndefined()
  expect(listRemovals(file)).toMatchObject([earlier, { kind: 'administrator-removed', person: 'liisa-1' }])
})

test('a right that is listed by the secret alone is taken from the person that a copy knows', async () => {
  database().update(people).set({ administratorSince: now }).where(eq(people.id, cast.liisa)).run()
  const copy = await backup()
  const earlier = { kind: 'administrator-removed', person: 'liisa-1', addressHash: hashAddressEarlier('liisa@kunta.example') }
  appendFileSync(`${file}.removals`, `\n${JSON.stringify({ at: later(1).toISOString(), ...earlier })}`)
  restore(copy)
  expect(viewerOf(cast.liisa).role).toBeNull()
})

test('what the database alone knows of a taken right is in the list from the next start on', () => {
  const taken = { administratorSince: now, administratorRemovedAt: now }
  database().update(people).set(taken).where(eq(people.id, cast.liisa)).run()
  ensureAdministrators(later(1))
  ensureAdministrators(later(2))
  expect(listRemovals(file)).toEqual([
    { kind: 'administrator-removed', at: now.toISOString(), person: cast.liisa, addressHash: expect.any(String) },
  ])
})

test('a right that was given again before the copy stands', async () => {
  await removeMember(viewerOf(cast.maija), where, { personId: cast.both, last: true }, later(1))
  const givenAgain = { removedAt: null, removedBy: null, addedAt: later(2) }
  database().update(memberships).set(givenAgain).where(eq(memberships.personId, cast.both)).run()
  restore(await backup())
  expect(viewerOf(cast.both).municipalities).toEqual(['005', '091'])
})
