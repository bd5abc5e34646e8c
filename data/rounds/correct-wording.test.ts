import { desc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, questionnaires, responses } from '@/db/schema'
import { wordingCorrections } from '@/db/schema-schedule'
import { cast, now, testDatabase } from '@/testing/database'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { listCorrectedAfter } from '../answering/corrections'
import { publicStamp } from '../kept-pages/public-state'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { getWordingToCorrect, saveWording } from './correct-wording'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const anna = () => viewerOf(cast.administrator)
const field = 'question:ohjeet:title:fi'
const title = { [field]: 'Onko kunnassa kirjallinen some-ohje?' }
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const rows = () => db.select().from(wordingCorrections).all()

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
])('correcting is refused to %s', async (_, ask, code) => {
  await expect(getWordingToCorrect(ask(), '2026', now)).rejects.toMatchObject({ code })
  await expect(saveWording(ask(), '2026', 'ohjeet', title, 1, now)).rejects.toMatchObject({ code })
  expect(rows()).toEqual([])
})

test('a round that is not open, and a question that it has not, are not found', async () => {
  await expect(saveWording(anna(), '2024', 'ohjeet', title, 1, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(saveWording(anna(), '2026', 'ei_ole', title, 1, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('the round is asked with a new version, which differs in that text alone; the other round keeps its own', async () => {
  const stamp = publicStamp(db)
  expect(await saveWording(anna(), '2026', 'ohjeet', title, 1, now)).toEqual({ ok: true, changes: 1 })
  const { questionnaire, questionnaireId } = findRound('2026')
  expect(questionnaireId).toBe(2)
  const [row] = rows()
  expect(row).toMatchObject({
    fromQuestionnaire: 1,
    toQuestionnaire: 2,
    question: 'ohjeet',
    place: 'title',
    locale: 'fi',
    by: cast.administrator,
  })
  const text = JSON.stringify(questionnaire)
  expect(text.replace(JSON.stringify(title[field]), JSON.stringify(row?.before))).toBe(JSON.stringify(sampleQuestionnaire))
  expect(findRound('2024').questionnaire).toEqual(sampleQuestionnaire)
  expect(db.select().from(questionnaires).all()).toHaveLength(2)
  expect(db.select().from(events).orderBy(desc(events.id)).limit(1).get()).toMatchObject({
    kind: 'wording-corrected',
    detail: { questionnaire: 2, key: 'ohjeet', texts: 1 },
  })
  // Pages for everybody show the questions: they are made anew.
  expect(publicStamp(db)).not.toBe(stamp)
})

test('nothing typed writes nothing, an empty text and somebody else’s correction meanwhile are refused', async () => {
  expect(await saveWording(anna(), '2026', 'ohjeet', {}, 1, now)).toEqual({ ok: true, changes: 0 })
  expect(await saveWording(anna(), '2026', 'ohjeet', { [field]: ' ' }, 1, now)).toEqual({
    ok: false,
    field,
    problem: 'empty',
  })
  expect(rows()).toEqual([])
  await saveWording(anna(), '2026', 'ohjeet', title, 1, now)
  expect(await saveWording(anna(), '2026', 'ohjeet', { [field]: 'Toinen' }, 1, now)).toMatchObject({
    ok: false,
    problem: 'conflict',
    questionnaireId: 2,
    stands: title,
  })
  // Another text of the same page is saved, and what the first corrected stays.
  expect(await saveWording(anna(), '2026', 'ohjeet', { 'options:ohjeet:on:label:sv': 'Ja, det finns' }, 1, now)).toMatchObject({ ok: true })
  expect(JSON.stringify(findRound('2026').questionnaire)).toContain(title[field])
  // No round was ever asked with what the writer says to have seen.
  await expect(saveWording(anna(), '2026', 'ohjeet', title, 99, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('it is told to the municipality that had answered before, and to no other', async () => {
  const answer = (municipality: string, at: Date) => {
    const { id } = db
      .insert(responses)
      .values({ roundId: 2, municipality, startedAt: at, startedBy: cast.maija })
      .returning({ id: responses.id })
      .get()
    db.insert(answerVersions).values({ responseId: id, key: 'ohjeet', version: 1, value: 'on', savedAt: at, source: 'member' }).run()
    db.insert(answers).values({ responseId: id, key: 'ohjeet', version: 1 }).run()
  }
  answer('005', minutes(-5))
  answer('091', minutes(5))
  await saveWording(anna(), '2026', 'ohjeet', title, 1, now)
  expect(await listCorrectedAfter(viewerOf(cast.maija), { round: '2026' }, minutes(10))).toMatchObject([
    { question: 'ohjeet', place: 'title', after: title[field], at: now },
  ])
  // Nobody can answer any more.
  expect(await listCorrectedAfter(viewerOf(cast.maija), { round: '2026' }, new Date('2026-12-24T10:00:00Z'))).toEqual([])
  expect(await listCorrectedAfter(viewerOf(cast.oskar), { round: '2026' }, minutes(10))).toEqual([])
  await expect(listCorrectedAfter(viewerOf(cast.stranger), { round: '2026' }, minutes(10))).rejects.toMatchObject({ code: 'not-found' })
})
