import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, questionnaires, responses } from '@/db/schema'
import { type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
import { cast, now, testDatabase } from '@/testing/database'
import { beforeOpening, close } from '@/testing/round-acts'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { listen } from '../../system/news'
import { viewerOf, visitor } from '../../viewer'
import { getAnswers } from '../answers'
import { saveAnswer } from '../save'
import { restoreAnswer } from './restore'
import { getVersions } from './versions'

let db: Db
const round = '2026'
const key = 'ohjeet'
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const stored = () => [responses, answers, answerVersions, events].map((table) => db.select().from(table).all())
const first = { round, key, version: 1, basedOn: 2 }

async function refusal(work: () => Promise<unknown>): Promise<unknown> {
  const before = stored()
  const outcome = await work().catch((error: { code: string }) => error.code)
  expect(stored()).toEqual(before)
  return outcome
}

beforeEach(async () => {
  db = testDatabase()
  await saveAnswer(maija(), { round, key, value: 'on', basedOn: 0, note: 'Hyväksytty.' }, now)
  await saveAnswer(liisa(), { round, key, value: 'ei', basedOn: 1 }, later(1))
})

describe('who may take an answer back', () => {
  test.each([
    ['a visitor', () => restoreAnswer(visitor, first, now), 'not-signed-in'],
    ['a round that does not exist', () => restoreAnswer(maija(), { ...first, round: '1999' }, now), 'not-found'],
    ['a question that does not exist', () => restoreAnswer(maija(), { ...first, key: 'toString' }, now), 'not-found'],
    ['a version that does not exist', () => restoreAnswer(maija(), { ...first, version: 3 }, now), 'not-found'],
    ['a version of another question', () => restoreAnswer(maija(), { ...first, key: 'nimi' }, now), 'not-found'],
    ['another municipality', () => restoreAnswer(maija(), { ...first, municipality: '091' }, now), 'not-found'],
    ['a municipality without answers', () => restoreAnswer(viewerOf(cast.oskar), first, now), 'not-found'],
    ['the neighbour', () => restoreAnswer(viewerOf(cast.oskar), { ...first, municipality: '005' }, now), 'not-found'],
    ['somebody without a municipality', () => restoreAnswer(viewerOf(cast.stranger), first, now), 'not-found'],
    ['one of several municipalities', () => restoreAnswer(viewerOf(cast.both), first, now), 'municipality-required'],
  ])('refused: %s', async (_case, work, code) => {
    expect(await refusal(work)).toBe(code)
  })

  test('a planned round is not there', async () => {
    expect(await refusal(() => restoreAnswer(maija(), first, beforeOpening))).toBe('not-found')
    expect(await refusal(() => restoreAnswer(viewerOf(cast.administrator), { ...first, municipality: '005' }, beforeOpening))).toBe(
      'not-found',
    )
  })

  test('a round closed by hand or by the clock takes nothing back', async () => {
    const closing = new Date('2026-12-04T21:59:00Z')
    expect(await refusal(() => restoreAnswer(maija(), first, closing))).toBe('round-closed')
    close(db)
    expect(await refusal(() => restoreAnswer(maija(), first, now))).toBe('round-closed')
  })
})

test('an answer taken back is a new version with its explanation, and knows where it comes from', async () => {
  expect(await restoreAnswer(maija(), first, later(2))).toEqual({ ok: true, version: 3, savedAt: later(2) })
  expect(await getVersions(liisa(), { round, key }, now)).toMatchObject([
    { version: 1, value: 'on', note: 'Hyväksytty.', restoredFrom: null, savedBy: 'Maija Virtanen' },
    { version: 2, value: 'ei', note: null, restoredFrom: null, savedBy: 'Liisa Korhonen' },
    { version: 3, value: 'on', note: 'Hyväksytty.', restoredFrom: 1, savedBy: 'Maija Virtanen', savedAt: later(2) },
  ])
  expect(db.select().from(events).all().at(-1)).toMatchObject({
    kind: 'answer-saved',
    actor: cast.maija,
    municipality: '005',
    detail: { key, version: 3, restoredFrom: 1 },
  })
})

test('open tabs of the municipality are woken by it', async () => {
  const woken: string[] = []
  const ends = ['005', '091'].map((municipality) =>
    listen({ roundId: 2, municipality, personId: cast.liisa, wake: () => woken.push(municipality) }),
  )
  await restoreAnswer(maija(), first, later(2))
  for (const end of ends) end()
  expect(woken).toEqual(['005'])
})

test('an emptied answer can be taken back as well as one given', async () => {
  await saveAnswer(maija(), { round, key, value: null, basedOn: 2 }, later(2))
  await restoreAnswer(maija(), { ...first, version: 2, basedOn: 3 }, later(3))
  await restoreAnswer(maija(), { ...first, version: 3, basedOn: 4 }, later(4))
  expect(await getAnswers(maija(), { round }, now)).toMatchObject({ ohjeet: { value: null, version: 5 } })
})

test('an administrator takes back as proxy', async () => {
  await restoreAnswer(viewerOf(cast.administrator), { ...first, municipality: '005' }, later(2))
  expect((await getVersions(maija(), { round, key }, now)).map(({ source }) => source)).toEqual(['member', 'member', 'proxy'])
})

test("a colleague's newer answer is told of and stands", async () => {
  await saveAnswer(liisa(), { round, key, value: 'suunnitteilla', basedOn: 2 }, later(2))
  expect(await refusal(() => restoreAnswer(maija(), first, later(3)))).toEqual({
    ok: false,
    code: 'conflict',
    value: 'suunnitteilla',
    version: 3,
    savedAt: later(2),
    savedBy: 'Liisa Korhonen',
  })
})

test('of two who take back at the same moment one is told of the other', async () => {
  const outcomes = await Promise.all([restoreAnswer(maija(), first, later(2)), restoreAnswer(liisa(), first, later(2))])
  expect(outcomes).toMatchObject([
    { ok: true, version: 3 },
    { ok: false, code: 'conflict', version: 3, savedBy: 'Maija Virtanen' },
  ])
  expect(await getVersions(maija(), { round, key }, now)).toHaveLength(3)
})

test('a request repeated gets its first result and writes nothing, after closing too', async () => {
  const saveId = randomUUID()
  const original = await restoreAnswer(maija(), { ...first, saveId }, later(2))
  await saveAnswer(liisa(), { round, key, value: 'suunnitteilla', basedOn: 3 }, later(3))
  expect(await refusal(() => restoreAnswer(maija(), { ...first, saveId }, later(4)))).toEqual(original)
  expect(await refusal(() => restoreAnswer(maija(), { ...first, saveId }, new Date('2026-12-05T00:00:00Z')))).toEqual(original)
})

test('what could not be answered any more is refused with the reason', async () => {
  const isOhjeet = (question: { key: string }) => question.key === key
  const without = structuredClone(sampleQuestionnaire) as Questionnaire
  for (const section of without.sections)
    for (const question of section.questions)
      if (isOhjeet(question) && question.type === 'single') question.options = question.options.filter((option) => option.key !== 'on')
  db.update(questionnaires)
    .set({ document: questionnaireSchema.parse(without) })
    .where(eq(questionnaires.id, 1))
    .run()
  expect(await refusal(() => restoreAnswer(maija(), first, later(2)))).toMatchObject({
    code: 'invalid-answer',
    problem: { code: 'choose-option' },
  })
})

test('a section tab from before an answer was taken back meets it as a conflict', async () => {
  await restoreAnswer(maija(), first, later(2))
  expect(await refusal(() => saveAnswer(liisa(), { round, key, value: 'suunnitteilla', basedOn: 2 }, later(3)))).toMatchObject({
    code: 'conflict',
    value: 'on',
    version: 3,
  })
})

test('whatever is answered and taken back, the history is an unbroken chain that folds to the answers of now', async () => {
  const keys = [key, 'tiheys.facebook']
  const values: Record<string, string[]> = { [key]: ['on', 'ei', 'suunnitteilla'], 'tiheys.facebook': ['paivittain', 'harvemmin'] }
  const step = fc.record({
    who: fc.constantFrom(cast.maija, cast.liisa),
    key: fc.constantFrom(...keys),
    act: fc.constantFrom('save', 'restore', 'clear'),
    pick: fc.nat(20),
    late: fc.nat(2),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      db = testDatabase()
      const given: Record<string, unknown[]> = {}
      for (const { who, key, act, pick, late } of steps) {
        const viewer = viewerOf(who)
        const own = given[key] ?? []
        const basedOn = Math.max(0, own.length - late)
        const value = act === 'clear' ? null : (values[key]?.[pick % (values[key]?.length ?? 1)] ?? null)
        const version = 1 + (pick % Math.max(1, own.length))
        const work =
          act === 'restore'
            ? restoreAnswer(viewer, { round, key, version, basedOn }, now)
            : saveAnswer(viewer, { round, key, value, basedOn }, now)
        const result = await work.catch((error: { code: string }) => error.code)
        if (result === 'not-found') expect([act, own.length]).toEqual(['restore', 0])
        else if (typeof result === 'object' && result.ok) given[key] = [...own, act === 'restore' ? own[version - 1] : value]
        else expect(result).toMatchObject({ code: 'conflict', version: own.length })
      }
      const current = await getAnswers(maija(), { round }, now)
      for (const key of keys) {
        const versions = await getVersions(maija(), { round, key }, now)
        const own = given[key] ?? []
        expect(versions.map(({ version, value }) => [version, value])).toEqual(own.map((value, index) => [index + 1, value]))
        for (const { restoredFrom, value } of versions) if (restoredFrom) expect(value).toEqual(own[restoredFrom - 1])
        expect([current[key]?.version, current[key]?.value]).toEqual([versions.at(-1)?.version, versions.at(-1)?.value])
      }
    }),
    { numRuns: 40 },
  )
})
