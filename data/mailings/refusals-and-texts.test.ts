import { isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings, mailingTexts } from '@/db/schema-mailings'
import { type LeftOutReason, leftOutReasons } from '@/questionnaire/mailing/plan'
import { mailingPurposes } from '@/questionnaire/mailing/purposes'
import { cast, now, testDatabase } from '@/testing/database'
import { letterHasLeft, readyToMail, whoAsksIsSaid } from '@/testing/ready-to-mail'
import { viewerOf, visitor } from '../viewer'
import { getMailingList } from './list-file'
import { changeMailing, listMailings, makeMailing, planMailing } from './mailings'
import { previewLetter, sendProof } from './preview'
import { getMailingText, saveMailingText } from './texts'
import { workMailings } from './work'

// The settings are read once, at the first import that needs them.
vi.hoisted(() => {
  vi.stubEnv('EMAIL_SERVER', 'smtp://localhost:2525')
  vi.stubEnv('EMAIL_FROM', 'Kuntakysely <kysely@liitto.example>')
})

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const admin = () => viewerOf(cast.administrator)
const work = (at: Date) => workMailings(() => at)
const queued = () => db.select().from(letters).where(isNotNull(letters.mailingId)).orderBy(letters.id).all()
const made = async (purpose: 'invitation') => {
  readyToMail(db)
  const outcome = await makeMailing(admin(), '2026', { purpose, dueAt: null }, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.id
}
const words = {
  columns: ['koodi', 'kunta', 'osoite', 'nimi', 'kieli', 'tilanne'],
  gets: 'saa',
  reasons: Object.fromEntries(leftOutReasons.map((why) => [why, `ei: ${why}`])) as Record<LeftOutReason, string>,
} as const

describe('refused', () => {
  const text = { subject: 'x', body: 'y' }
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('everything of mailings to %s', async (_, who, code) => {
    for (const ask of [
      () => listMailings(who(), '2026', mailingPurposes, now),
      () => planMailing(who(), '2026', 'invitation', now),
      () => makeMailing(who(), '2026', { purpose: 'invitation', dueAt: null }, now),
      () => changeMailing(who(), '2026', 1, 'cancel', now),
      () => saveMailingText(who(), '2026', { purpose: 'invitation', locale: 'fi' }, text, 0, now),
      () => getMailingText(who(), '2026', 'invitation', 'fi'),
      () => previewLetter(who(), '2026', { purpose: 'invitation', municipality: '005' }, now),
      () => sendProof(who(), '2026', { purpose: 'invitation', municipality: '005' }, 'Koe', now),
      () => getMailingList(who(), '2026', 'invitation', { locale: 'fi', words }, now),
    ])
      await expect(ask()).rejects.toMatchObject({ code })
    expect(db.select().from(mailings).all()).toEqual([])
    for (const table of [mailingTexts, letters, events])
      expect(
        db
          .select()
          .from(table)
          .all()
          .filter((row) => !('kind' in row) || /mail/.test(row.kind)),
      ).toEqual([])
  })

  test('a mailing of another round, and one in a round whose state does not fit', async () => {
    const id = await made('invitation')
    await expect(changeMailing(admin(), '2024', id, 'cancel', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(await makeMailing(admin(), '2024', { purpose: 'reminder-1', dueAt: null }, now)).toEqual({ ok: false, code: 'not-now' })
    expect(await makeMailing(admin(), '2026', { purpose: 'results', dueAt: null }, now)).toEqual({ ok: false, code: 'not-now' })
    expect(await makeMailing(admin(), '2026', { purpose: 'invitation', dueAt: null }, now)).toEqual({ ok: false, code: 'standing' })
    expect(await makeMailing(admin(), '2026', { purpose: 'reminder-1', dueAt: now }, now)).toEqual({ ok: false, code: 'past' })
    expect(await makeMailing(admin(), '2026', { purpose: 'thanks', dueAt: null }, now)).toEqual({ ok: false, code: 'nobody' })
  })
})

test('nothing is mailed or scheduled before a letter has left and the round says who asks', async () => {
  const tried = async () => {
    const { lacking } = await planMailing(admin(), '2026', 'invitation', now)
    const dues = [null, new Date(now.getTime() + 3_600_000)]
    const outcomes = await Promise.all(dues.map((dueAt) => makeMailing(admin(), '2026', { purpose: 'invitation', dueAt }, now)))
    return { lacking, outcomes }
  }
  const refused = (code: 'sender' | 'association') => ({ lacking: code, outcomes: [1, 2].map(() => ({ ok: false, code })) })
  expect(await tried()).toEqual(refused('sender'))
  letterHasLeft(db)
  expect(await tried()).toEqual(refused('association'))
  expect(db.select().from(mailings).all()).toEqual([])
  whoAsksIsSaid(db)
  expect(await tried()).toMatchObject({ lacking: null, outcomes: [{ ok: true }, { ok: false, code: 'standing' }] })
})

describe('a text', () => {
  const of = { purpose: 'invitation', locale: 'fi' } as const
  test('is saved and sent; a wrong place is named, and two administrators do not overwrite each other', async () => {
    const save = (subject: string, basedOn: number) => saveMailingText(admin(), '2026', of, { subject, body: 'Hei {kunta}' }, basedOn, now)
    expect(await save('{kunnalle}', 0)).toMatchObject({ ok: false, code: 'invalid', problems: [{ kind: 'place', place: '{kunnalle}' }] })
    expect(await save('Kysely alkoi', 0)).toEqual({ ok: true })
    expect(await save('Kysely alkaa', 0)).toMatchObject({
      ok: false,
      code: 'conflict',
      by: 'Anna Admin',
      stands: { subject: 'Kysely alkoi' },
    })
    expect(await save('Kysely alkoi', 0)).toEqual({ ok: true })
    await made('invitation')
    await work(now)
    expect(queued()[0]).toMatchObject({ subject: 'Kysely alkoi', text: expect.stringContaining('Hei Alajärvi') })
  })

  test('of the round before is proposed to the next', async () => {
    await saveMailingText(admin(), '2024', of, { subject: 'Vanha', body: 'Teksti' }, 0, now)
    await made('invitation')
    await work(now)
    expect(queued()[0]?.subject).toBe('Vanha')
  })
})
