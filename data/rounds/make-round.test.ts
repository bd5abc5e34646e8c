import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, questionnaires, rounds, surveys } from '@/db/schema'
import { roundState } from '@/questionnaire/round'
import { cast, now, testDatabase } from '@/testing/database'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { createRound, createSurvey, listSurveys } from './make-round'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

afterEach(() => {
  vi.unstubAllEnvs()
})

const anna = () => viewerOf(cast.administrator)
const typed = { survey: 'some', from: 'last', code: '2028', referenceDate: '1.11.2028', sizeLimits: '' } as const
const library = { titleFi: 'Kirjastot', titleSv: 'Bibliotek', titleEn: 'Libraries', key: '' }
const codes = () =>
  db
    .select({ code: rounds.code })
    .from(rounds)
    .all()
    .map(({ code }) => code)
const lastEvent = () => db.select().from(events).orderBy(desc(events.id)).limit(1).get()

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
])('making and listing is refused to %s', async (_, ask, code) => {
  await expect(createRound(ask(), typed, now)).rejects.toMatchObject({ code })
  await expect(createSurvey(ask(), library, now)).rejects.toMatchObject({ code })
  await expect(listSurveys(ask())).rejects.toMatchObject({ code })
  expect(codes()).toEqual(['2024', '2026'])
  expect(db.select().from(surveys).all()).toHaveLength(1)
})

describe('a new round', () => {
  test('holds sample data in the demonstration alone, which starts on nothing else', async () => {
    await createRound(anna(), typed, now)
    vi.stubEnv('DEMO', '1')
    vi.resetModules()
    const demonstration = await import('./make-round')
    await demonstration.createRound(anna(), { ...typed, code: '2029', referenceDate: '1.11.2029' }, now)
    expect([findRound('2028').sample, findRound('2029').sample]).toEqual([false, true])
  })

  test('from the last one is planned, with a copy of its questionnaire as a version of its own', async () => {
    expect(await createRound(anna(), typed, now)).toEqual({ ok: true, code: '2028' })
    const made = findRound('2028')
    expect(roundState(made.acts, now)).toBe('planned')
    expect(made).toMatchObject({ survey: 'some', referenceDate: '2028-11-01', sizeLimits: [2000, 5000, 10000, 20000, 50000, 100000] })
    expect(made.questionnaireId).not.toBe(findRound('2026').questionnaireId)
    expect(made.questionnaire).toEqual({ ...sampleQuestionnaire, key: made.questionnaire.key })
    expect(made.questionnaire.key).not.toBe(sampleQuestionnaire.key)
    expect(db.select().from(questionnaires).where(eq(questionnaires.id, made.questionnaireId)).get()).toMatchObject({
      survey: 'some',
      version: 2,
      createdBy: cast.administrator,
    })
    expect(lastEvent()).toMatchObject({
      kind: 'round-made',
      actor: cast.administrator,
      roundId: made.id,
      detail: { from: '2026', questionnaire: made.questionnaireId },
    })
  })

  test('from nothing has a title and no section', async () => {
    await createRound(anna(), { ...typed, from: 'nothing', sizeLimits: '10 000, 50 000' }, now)
    expect(findRound('2028')).toMatchObject({
      sizeLimits: [10000, 50000],
      questionnaire: { key: 'some_2028', title: { fi: 'Verkkoviestintä ja some' }, sections: [] },
    })
    expect(lastEvent()?.detail).toMatchObject({ from: null })
  })

  test.each([
    [{ code: '28' }, { field: 'code', problem: 'code' }],
    [{ code: '2024' }, { field: 'code', problem: 'taken' }],
    [{ referenceDate: '31.2.2028' }, { field: 'referenceDate', problem: 'day' }],
    [{ referenceDate: '1.11.2026' }, { field: 'referenceDate', problem: 'early', last: { code: '2026', referenceDate: '2026-11-01' } }],
    [{ sizeLimits: '5 000, 2 000' }, { field: 'sizeLimits', problem: 'limits' }],
  ])('is refused with %j, and nothing is written', async (change, refusal) => {
    expect(await createRound(anna(), { ...typed, ...change }, now)).toEqual({ ok: false, ...refusal })
    expect(codes()).toEqual(['2024', '2026'])
    expect(db.select().from(questionnaires).all()).toHaveLength(1)
    expect(db.select().from(events).all()).toEqual([])
  })

  test('of a survey that does not exist is not found; the first of a survey begins with nothing', async () => {
    await expect(createRound(anna(), { ...typed, survey: 'kirjastot' }, now)).rejects.toMatchObject({ code: 'not-found' })
    await createSurvey(anna(), library, now)
    expect(await createRound(anna(), { ...typed, survey: 'kirjastot' }, now)).toEqual({ ok: true, code: '2028' })
    expect(findRound('2028').questionnaire.sections).toEqual([])
    expect(lastEvent()?.detail).toMatchObject({ from: null })
  })
})

describe('a new survey', () => {
  test('stands beside the first, and its rounds have versions of their own', async () => {
    expect(await createSurvey(anna(), library, now)).toEqual({ ok: true, key: 'kirjastot' })
    expect(lastEvent()).toMatchObject({ kind: 'survey-made', detail: { survey: 'kirjastot' } })
    // Before the first survey's last round: only rounds of the same survey stand in a row.
    await createRound(anna(), { ...typed, survey: 'kirjastot', from: 'nothing', code: '2025-kirjastot', referenceDate: '1.3.2025' }, now)
    expect(db.select().from(questionnaires).where(eq(questionnaires.survey, 'kirjastot')).get()).toMatchObject({ version: 1 })
    expect(await listSurveys(anna())).toMatchObject([
      { key: 'some', last: { code: '2026' } },
      { key: 'kirjastot', title: { sv: 'Bibliotek' }, last: { code: '2025-kirjastot', referenceDate: '2025-03-01' } },
    ])
  })

  test('takes no key that there is', async () => {
    expect(await createSurvey(anna(), { ...library, key: 'some' }, now)).toEqual({ ok: false, field: 'key', problem: 'taken' })
    expect(db.select().from(events).all()).toEqual([])
  })
})
