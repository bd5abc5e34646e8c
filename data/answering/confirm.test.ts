import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, responses, rounds, submissions, submittedAnswers } from '@/db/schema'
import type { Value } from '@/questionnaire/answer'
import { cast, now, testDatabase } from '@/testing/database'
import { viewerOf, visitor } from '../viewer'
import { getAnswers } from './answers'
import { confirmUnchanged } from './confirm'
import { saveAnswer } from './save'
import { saveSection } from './section'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = () => viewerOf(cast.maija)
const round = '2026'
const stored = () => [responses, answers, answerVersions, events].map((table) => db.select().from(table).all())
const saved = async () =>
  Object.fromEntries(Object.entries(await getAnswers(maija(), { round }, now)).map(([key, { value }]) => [key, value]))

/** Alajärvi's answers of 2024, as sent. */
function answeredIn2024(given: Record<string, Value>): number {
  const id = db.select().from(rounds).where(eq(rounds.code, '2024')).get()?.id ?? 0
  const [response] = db.insert(responses).values({ roundId: id, municipality: '005', startedAt: now }).returning().all()
  const responseId = response?.id ?? 0
  const [sending] = db.insert(submissions).values({ responseId, submittedAt: now }).returning().all()
  for (const [key, value] of Object.entries(given)) {
    db.insert(answerVersions).values({ responseId, key, version: 1, value, savedAt: now, source: 'member' }).run()
    db.insert(answers).values({ responseId, key, version: 1 }).run()
    db.insert(submittedAnswers)
      .values({ submissionId: sending?.id ?? 0, key, version: 1 })
      .run()
  }
  return id
}

describe('who may confirm unchanged', () => {
  const questions = ['ohjeet']
  test.each([
    ['a visitor', () => confirmUnchanged(visitor, { round, questions }, now), 'not-signed-in'],
    ['somebody of no municipality', () => confirmUnchanged(viewerOf(cast.stranger), { round, questions }, now), 'not-found'],
    ['another municipality', () => confirmUnchanged(maija(), { round, municipality: '091', questions }, now), 'not-found'],
    ['a question that does not exist', () => confirmUnchanged(maija(), { round, questions: ['ohjeet', 'toinen'] }, now), 'not-found'],
    ['one of several municipalities', () => confirmUnchanged(viewerOf(cast.both), { round, questions }, now), 'municipality-required'],
    ['a closed round', () => confirmUnchanged(maija(), { round: '2024', questions }, now), 'round-closed'],
  ])('refused: %s', async (_case, work, code) => {
    answeredIn2024({ ohjeet: 'on' })
    const before = stored()
    await expect(work()).rejects.toMatchObject({ code })
    expect(stored()).toEqual(before)
  })
})

describe('confirming', () => {
  test('one question gives all its answers, which know their round', async () => {
    const id = answeredIn2024({ 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'harvemmin', johtaja_some: 'ei' })
    expect(await confirmUnchanged(maija(), { round, questions: ['tiheys'] }, now)).toEqual({
      confirmed: ['tiheys'],
      answered: [],
      open: [],
    })
    expect(await saved()).toEqual({ 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'harvemmin' })
    const versions = db.select().from(answerVersions).where(eq(answerVersions.carriedFrom, id)).all()
    expect(versions.map(({ savedBy, source, version }) => [savedBy, source, version])).toEqual(
      versions.map(() => [cast.maija, 'member', 1]),
    )
    expect(versions).toHaveLength(2)
    expect(db.select().from(events).where(eq(events.kind, 'answers-confirmed')).all()).toMatchObject([
      { actor: cast.maija, municipality: '005', detail: { questions: 1, from: '2024' } },
    ])
  })

  test('many at once overwrite nothing, leave what is asked afresh, and tell what is still open', async () => {
    answeredIn2024({ ohjeet: 'on', koulutus: ['johto', 'vanha'], tyytyvaisyys: '4' })
    expect(await confirmUnchanged(maija(), { round, questions: ['ohjeet', 'koulutus', 'tyytyvaisyys'] }, now)).toEqual({
      confirmed: ['ohjeet'],
      answered: [],
      open: ['koulutus', 'tyytyvaisyys'],
    })
    expect(await saved()).toEqual({ ohjeet: 'on' })
  })

  test('what an answer confirmed here opens is confirmed only when it was shown and named too', async () => {
    answeredIn2024({ johtaja_some: 'kylla', johtaja_kanavat: ['facebook'] })
    const both = ['johtaja_some', 'johtaja_kanavat']
    expect(await confirmUnchanged(maija(), { round, questions: ['johtaja_kanavat'] }, now)).toEqual({
      confirmed: [],
      answered: [],
      open: [],
    })
    expect((await confirmUnchanged(maija(), { round, questions: ['johtaja_some'] }, now)).confirmed).toEqual(['johtaja_some'])
    expect(await saved()).toEqual({ johtaja_some: 'kylla' })
    expect(await confirmUnchanged(maija(), { round, questions: both }, now)).toEqual({
      confirmed: ['johtaja_kanavat'],
      answered: ['johtaja_some'],
      open: [],
    })
  })

  test('a colleague who answered meanwhile keeps the answer, and it is told', async () => {
    answeredIn2024({ ohjeet: 'on' })
    await saveAnswer(viewerOf(cast.liisa), { round, key: 'ohjeet', value: 'ei', basedOn: 0 }, now)
    expect(await confirmUnchanged(maija(), { round, questions: ['ohjeet'] }, now)).toEqual({
      confirmed: [],
      answered: ['ohjeet'],
      open: [],
    })
    expect(await saved()).toEqual({ ohjeet: 'ei' })
  })

  test('an answer that was cleared is given again on top of its history', async () => {
    answeredIn2024({ ohjeet: 'on' })
    await saveAnswer(maija(), { round, key: 'ohjeet', value: 'ei', basedOn: 0 }, now)
    await saveAnswer(maija(), { round, key: 'ohjeet', value: null, basedOn: 1 }, now)
    await confirmUnchanged(maija(), { round, questions: ['ohjeet'] }, now)
    expect((await getAnswers(maija(), { round }, now)).ohjeet).toMatchObject({ value: 'on', version: 3 })
  })

  test('twice is once', async () => {
    answeredIn2024({ ohjeet: 'on' })
    await confirmUnchanged(maija(), { round, questions: ['ohjeet'] }, now)
    const before = stored()
    expect((await confirmUnchanged(maija(), { round, questions: ['ohjeet'] }, now)).answered).toEqual(['ohjeet'])
    expect(stored()).toEqual(before)
  })

  test('without an earlier round there is nothing to confirm', async () => {
    const before = stored()
    expect((await confirmUnchanged(maija(), { round, questions: ['ohjeet'] }, now)).confirmed).toEqual([])
    expect(stored()).toEqual(before)
  })
})

describe('a save said to be confirmed', () => {
  const carriedFrom = (key: string) => db.select().from(answerVersions).where(eq(answerVersions.key, key)).all().at(-1)?.carriedFrom
  const confirm = (key: string, value: Value) => saveAnswer(maija(), { round, key, value, basedOn: 0, confirmed: true }, now)

  test('knows its round when it is what was answered then', async () => {
    const id = answeredIn2024({ ohjeet: 'on' })
    await confirm('ohjeet', 'on')
    expect(carriedFrom('ohjeet')).toBe(id)
  })

  test('is an ordinary answer when it is not', async () => {
    answeredIn2024({ ohjeet: 'on', tyytyvaisyys: '4' })
    await confirm('ohjeet', 'ei')
    await confirm('tyytyvaisyys', '4')
    expect([carriedFrom('ohjeet'), carriedFrom('tyytyvaisyys')]).toEqual([null, null])
  })
})

test('a form filled in with the last round’s choices knows the round of the rows that are as they were', async () => {
  const id = answeredIn2024({ 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'harvemmin' })
  const field = (value: string, confirmed = true) => ({ fields: [value], basedOn: 0, confirmed })
  const fields = { 'tiheys.facebook': field('harvemmin', false), 'tiheys.instagram': field('harvemmin') }
  expect((await saveSection(maija(), { round, section: 'johto', fields }, now)).saved).toEqual(Object.keys(fields))
  const carried = db.select().from(answerVersions).all().slice(-2)
  expect(carried.map(({ key, carriedFrom }) => [key, carriedFrom])).toEqual([
    ['tiheys.facebook', null],
    ['tiheys.instagram', id],
  ])
})
