import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { listRoundsWithActs } from '@/data/round-acts/find-round'
import { type Db, openDatabase } from '@/db/client'
import { frameUnits, questionnaires, responses, revisions, submissions } from '@/db/schema'
import { sameValue, type Value } from '@/questionnaire/answer'
import { askedIn, findSlot, isOtherChosen } from '@/questionnaire/asked'
import { obstacles, shareAnswered } from '@/questionnaire/progress'
import { isPublished, roundState } from '@/questionnaire/round'
import { parseAnswer } from '@/questionnaire/types/rules'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { readSentAnswers } from '@/testing/sent-answers'
import { buildDemonstration } from './build'
import { roles } from './municipalities/people'

let db: Db
beforeAll(async () => {
  db = await builtDemonstration()
})

const codes = ['2014', '2015', '2016', '2017', '2018', '2024', '2026']
const roundOf = (code: string, of = db) => {
  const round = listRoundsWithActs(undefined, of).find((each) => each.code === code)
  if (!round) throw new Error(`no round ${code}`)
  return round
}
const documentOf = (code: string) => {
  const found = db
    .select()
    .from(questionnaires)
    .all()
    .find((each) => each.id === roundOf(code).questionnaireId)
  if (!found) throw new Error(`no questionnaire of ${code}`)
  return found.document
}

const frameIn = (code: string) =>
  db
    .select()
    .from(frameUnits)
    .where(eq(frameUnits.roundId, roundOf(code).id))
    .all()

/** The newest version of every answer of a round, by municipality. */
const drafts = (code: string): Map<string, Record<string, Value>> => {
  const rows = db.$client
    .prepare(
      `select r.municipality, v.key, v.value from answers a
       join responses r on r.id = a.response_id
       join answer_versions v on v.response_id = a.response_id and v.key = a.key and v.version = a.version
       where r.round_id = ?`,
    )
    .all(roundOf(code).id) as { municipality: string; key: string; value: string }[]
  const found = new Map<string, Record<string, Value>>()
  for (const { municipality, key, value } of rows) found.set(municipality, { ...found.get(municipality), [key]: JSON.parse(value) })
  return found
}

describe('frames and respondents', () => {
  test.each([
    ['2014', 320],
    ['2015', 317],
    ['2016', 313],
    ['2017', 311],
    ['2018', 311],
    ['2024', 309],
    ['2026', 308],
  ])('the frame of %s has %i municipalities', (code, count) => {
    expect(frameIn(code)).toHaveLength(count)
  })

  test.each([
    ['2014', 170],
    ['2015', 154],
    ['2016', 156],
    ['2017', 144],
    ['2018', 200],
    ['2024', 190],
  ])('in %s, %i municipalities answered', (code, count) => expect(readSentAnswers(db, code).size).toBe(count))

  test('larger municipalities answer more often', () => {
    for (const code of codes) {
      const answered = drafts(code)
      const frame = frameIn(code)
      const rate = (least: number, most: number) => {
        const units = frame.filter((unit) => unit.population > least && unit.population <= most)
        return units.filter((unit) => answered.has(unit.municipality)).length / units.length
      }
      expect(rate(50_000, 1e7)).toBeGreaterThan(rate(5000, 50_000))
      expect(rate(5000, 50_000)).toBeGreaterThan(rate(0, 5000))
    }
  })
})

describe('answers', () => {
  test.each(codes)('of %s can all be given in the questionnaire, and only to questions asked', (code) => {
    const questionnaire = documentOf(code)
    const wrong: string[] = []
    for (const [municipality, answers] of drafts(code)) {
      const asked = askedIn(questionnaire, answers)
      for (const [key, value] of Object.entries(answers)) {
        const found = findSlot(questionnaire, key)
        const parsed = found && parseAnswer(found.question, found.slot, value)
        const fits = parsed?.ok === true && sameValue(parsed.value, value)
        const isAsked = found && asked.get(found.question.key) === 'asked' && (!found.slot.other || isOtherChosen(found.question, answers))
        if (!fits || !isAsked) wrong.push(`${municipality} ${key} ${JSON.stringify(value)}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each(codes)('sent in %s lack nothing that is required', (code) => {
    const questionnaire = documentOf(code)
    const found = [...readSentAnswers(db, code).values()].map((answers) => obstacles(questionnaire, answers))
    expect(found.filter(({ missing, checks }) => missing.length + checks.length > 0)).toEqual([])
  })

  test('leave some voluntary questions empty', () => {
    const questionnaire = documentOf('2024')
    const shares = [...readSentAnswers(db, '2024').values()].map((answers) => shareAnswered(questionnaire, answers))
    expect(shares.filter((share) => share < 1).length).toBeGreaterThan(shares.length / 4)
    expect(Math.min(...shares)).toBeGreaterThan(0.6)
  })
})

describe('the open round', () => {
  const open = () => roundOf('2026')

  test('is the only one open; those before it are published; every round is marked as sample', () => {
    const all = listRoundsWithActs(undefined, db).reverse()
    expect(all.map((round) => [round.code, roundState(round.acts, now), isPublished(round.acts, now), round.sample])).toEqual(
      codes.map((code) => [code, code === '2026' ? 'open' : 'closed', code !== '2026', true]),
    )
  })

  test('has two fifths of the municipalities at different stages', () => {
    const begun = db
      .select()
      .from(responses)
      .all()
      .filter((response) => response.roundId === open().id)
    const sent = readSentAnswers(db, '2026').size
    expect(begun.length / 308).toBeCloseTo(0.4, 2)
    expect(sent).toBeGreaterThan(50)
    expect(begun.length - sent).toBeGreaterThan(30)
    const again =
      db
        .select()
        .from(submissions)
        .all()
        .filter((each) => begun.some((response) => response.id === each.responseId)).length - sent
    expect(again).toBeGreaterThanOrEqual(1)
  })

  test('leaves the untouched municipalities untouched, although they answered before', () => {
    for (const municipality of roles.untouched) {
      expect(drafts('2026').has(municipality)).toBe(false)
      expect(readSentAnswers(db, '2024').has(municipality)).toBe(true)
    }
  })

  test('has nothing in it later than now, and nothing in any round outside its time', () => {
    const outside = db.$client
      .prepare(
        `select count(*) as count from answer_versions v join responses r on r.id = v.response_id join rounds o on o.id = r.round_id
         join round_acts a on a.round_id = o.id and a.kind = 'opened'
         where v.saved_at > ? or v.saved_at < a.at or v.saved_at > a.until`,
      )
      .get(now.getTime())
    expect(outside).toEqual({ count: 0 })
  })

  test('has as many answers when it has moved to another time', () => {
    const later = new Date('2027-03-28T01:30:00Z')
    const other = openDatabase(':memory:')
    buildDemonstration(other, { now: later })
    expect(roundState(roundOf('2026', other).acts, later)).toBe('open')
    expect(readSentAnswers(other, '2026').size).toBe(readSentAnswers(db, '2026').size)
  })
})

test('every closed round has its revision', () => {
  expect(
    db
      .select()
      .from(revisions)
      .all()
      .map((revision) => [revision.roundId, revision.number, revision.hash.length]),
  ).toEqual(codes.slice(0, -1).map((code) => [roundOf(code).id, 1, 64]))
})
