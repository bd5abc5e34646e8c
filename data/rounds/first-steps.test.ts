import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { letters } from '@/db/schema-letters'
import { roundActs, settledRounds } from '@/db/schema-rounds'
import { roundSchedules } from '@/db/schema-schedule'
import { cast, now, testDatabase } from '@/testing/database'

// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', 'smtp://localhost:2525')
vi.stubEnv('EMAIL_FROM', 'Kuntakysely <kysely@liitto.example>')
const { viewerOf, visitor } = await import('../viewer')
const { getFirstSteps, sendTestLetter } = await import('./first-steps')
const { limits } = await import('../system/limits')

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const anna = () => viewerOf(cast.administrator)
const letterOf = () => db.select().from(letters).all().at(-1)

/** A service that was started and not touched: no round was opened. */
const asNew = () => {
  db.$client.exec('drop trigger if exists round_acts_no_delete')
  db.delete(roundActs).run()
}
const sent = () => db.update(letters).set({ sentAt: now }).run()
const association = () =>
  db
    .insert(settledRounds)
    .values({
      roundId: 2,
      association: { fi: 'Liitto', sv: 'Förbundet' },
      email: 'kysely@liitto.example',
      receiptToAll: true,
      savedAt: now,
    })
    .run()
const contact = (more: { bouncedAt?: Date } = {}) =>
  db
    .insert(contacts)
    .values({ municipality: '005', email: 'kirjaamo@alajarvi.example', addedAt: now, changedAt: now, ...more })
    .run()

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('to %s', async (_, ask, code) => {
    await expect(getFirstSteps(ask())).rejects.toMatchObject({ code })
    await expect(sendTestLetter(ask(), 'fi', now)).rejects.toMatchObject({ code })
    expect(db.select().from(letters).all()).toEqual([])
  })

  test('more test letters than one needs', async () => {
    for (let at = 0; at < limits['test-letter'].most; at++) await sendTestLetter(anna(), 'fi', now)
    await expect(sendTestLetter(anna(), 'fi', now)).rejects.toMatchObject({ code: 'too-many-requests' })
  })
})

test('a new service lacks all four', async () => {
  asNew()
  expect(await getFirstSteps(anna())).toEqual({
    sender: { state: 'untested', from: 'kysely@liitto.example', test: null },
    association: { isDone: false },
    round: { isDone: false, code: '2026' },
    contacts: { isDone: false, municipalities: 0 },
  })
})

test('the sender stands once a letter has left; the test letter tells what became of it', async () => {
  asNew()
  await sendTestLetter(anna(), 'sv', now)
  expect(letterOf()).toMatchObject({ purpose: 'test-letter', recipient: 'anna@kunta.example', locale: 'sv' })
  expect(db.select().from(events).where(eq(events.kind, 'test-letter-sent')).all()).toMatchObject([{ actor: cast.administrator }])
  expect((await getFirstSteps(anna()))?.sender).toMatchObject({ state: 'untested', test: { sentAt: null, fate: { state: 'waiting' } } })
  db.update(letters).set({ failedAt: now, failure: 'Message failed: 550 5.1.1 no such user' }).run()
  expect((await getFirstSteps(anna()))?.sender).toMatchObject({ state: 'untested', test: { fate: { state: 'failed', why: 'address' } } })
  db.update(letters).set({ failedAt: null, failure: null }).run()
  sent()
  expect((await getFirstSteps(anna()))?.sender).toMatchObject({ state: 'done', test: { sentAt: now } })
})

test('each of the others stands by what was done for it, and with all four there is nothing to show', async () => {
  asNew()
  await sendTestLetter(anna(), 'fi', now)
  sent()
  association()
  expect(await getFirstSteps(anna())).toMatchObject({ association: { isDone: true }, round: { isDone: false } })
  db.insert(roundSchedules).values({ roundId: 2, opensAt: null, closesAt: now, savedAt: now }).run()
  expect(await getFirstSteps(anna())).toMatchObject({ round: { isDone: false } })
  db.insert(roundSchedules)
    .values({ roundId: 2, opensAt: now, closesAt: new Date(now.getTime() + 1), savedAt: now })
    .run()
  expect(await getFirstSteps(anna())).toMatchObject({ round: { isDone: true }, contacts: { isDone: false } })
  contact({ bouncedAt: now })
  expect(await getFirstSteps(anna())).toMatchObject({ contacts: { isDone: false, municipalities: 0 } })
  db.update(contacts).set({ bouncedAt: null }).run()
  expect(await getFirstSteps(anna())).toBeNull()
})
