import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { memberships, people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { viewerOf, visitor } from '../viewer'
import { describeRemoval } from './removal'
import { removeMember } from './remove'

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).run()
})
const alajarvi = { round: '2026', municipality: '005' }
const later = new Date(now.getTime() + 60_000)
const remove = (by: string, personId: string, at = now) => removeMember(viewerOf(by), alajarvi, { personId, last: true }, at)

describe('refused', () => {
  test('a visitor, whoever never was a member, and a member', async () => {
    await remove(cast.maija, cast.liisa)
    await expect(describeRemoval(visitor, alajarvi, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    for (const person of [cast.stranger, cast.oskar, cast.maija, cast.administrator])
      await expect(describeRemoval(viewerOf(person), alajarvi, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('another municipality or round than the person was removed from', async () => {
    await remove(cast.maija, cast.liisa)
    for (const where of [
      { ...alajarvi, municipality: '091' },
      { ...alajarvi, round: '2030' },
    ])
      await expect(describeRemoval(viewerOf(cast.liisa), where, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('whoever has been let in again', async () => {
    await remove(cast.maija, cast.liisa)
    db.update(memberships).set({ removedAt: null, removedBy: null }).where(eq(memberships.personId, cast.liisa)).run()
    await expect(describeRemoval(viewerOf(cast.liisa), alajarvi, now)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('whoever was removed is told by whom and when, with or without the municipality in the address', async () => {
  await remove(cast.maija, cast.liisa, later)
  for (const where of [alajarvi, { round: '2026' }, { round: '2024' }])
    expect(await describeRemoval(viewerOf(cast.liisa), where, later)).toMatchObject({
      municipality: { code: '005', name: { fi: 'Alajärvi' } },
      at: later,
      by: { self: false, name: 'Maija Virtanen' },
    })
})

test('whoever left is told so; an erased remover is not named', async () => {
  await remove(cast.liisa, cast.liisa)
  expect(await describeRemoval(viewerOf(cast.liisa), alajarvi, now)).toMatchObject({ by: { self: true } })
  await remove(cast.maija, cast.both)
  db.update(people).set({ erasedAt: now, name: null, email: null }).where(eq(people.id, cast.maija)).run()
  expect(await describeRemoval(viewerOf(cast.both), alajarvi, now)).toMatchObject({ by: { self: false, name: null } })
})
