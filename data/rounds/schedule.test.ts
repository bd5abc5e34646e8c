import { desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, frameUnits, people, questionnaires } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { restorations } from '@/db/schema-operation'
import { roundActs } from '@/db/schema-rounds'
import { openingRefusals, roundSchedules } from '@/db/schema-schedule'
import { roundState, roundTimes } from '@/questionnaire/round'
import type { TypedSchedule } from '@/questionnaire/round-schedule'
import { cast, testDatabase } from '@/testing/database'
import { findRound } from '../round-acts/find-round'
import { seedRegister } from '../start/seed'
import { viewerOf, visitor } from '../viewer'
import { createRound } from './make-round'
import { openDue, untilNextLook } from './open-by-clock'
import { openRound } from './open-close'
import { getScheduleToEdit, saveSchedule } from './schedule'

let db: Db
/** When the schedules are set; the clocks go forward on 28.3.2027 at 01:00 UTC. */
const now = new Date('2027-01-10T10:00:00Z')
const anna = () => viewerOf(cast.administrator)

beforeEach(async () => {
  db = testDatabase()
  seedRegister(db, now)
  await createRound(anna(), { survey: 'some', from: 'last', code: '2027', referenceDate: '1.3.2027', sizeLimits: '' }, now)
})

const nothing = { opensDay: '', opensTime: '', opensOffset: '', closesDay: '', closesTime: '', closesOffset: '' }
const spring = { opensDay: '28.3.2027', opensTime: '4.00', closesDay: '30.4.2027', closesTime: '16.00' }
const standing = async () => (await getScheduleToEdit(anna(), '2027', now)).standing
const set = async (typed: Partial<TypedSchedule>, basedOn?: number) =>
  saveSchedule(anna(), '2027', { ...nothing, ...typed }, basedOn ?? (await standing()).version, now)
const state = (at: Date) => roundState(findRound('2027').acts, at)
const lastEvent = () => db.select().from(events).orderBy(desc(events.id)).limit(1).get()
const frame = () =>
  db
    .select()
    .from(frameUnits)
    .where(eq(frameUnits.roundId, findRound('2027').id))
    .all()
const letterRows = () => db.select().from(letters).where(eq(letters.purpose, 'opening-refused')).all()
const opening = new Date('2027-03-28T01:00:00Z')
const second = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000)
/** As an editor's draft: the planned round asks nothing. */
const emptyTheForm = () => {
  const { questionnaireId, questionnaire } = findRound('2027')
  db.update(questionnaires)
    .set({ document: { ...questionnaire, sections: [] } })
    .where(eq(questionnaires.id, questionnaireId))
    .run()
}

describe('setting when a round opens', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('is refused to %s', async (_, ask, code) => {
    await expect(getScheduleToEdit(ask(), '2027', now)).rejects.toMatchObject({ code })
    await expect(saveSchedule(ask(), '2027', { ...nothing, ...spring }, 0, now)).rejects.toMatchObject({ code })
    expect(db.select().from(roundSchedules).all()).toEqual([])
  })

  test('is of planned rounds alone', async () => {
    await expect(getScheduleToEdit(anna(), '2026', new Date('2026-11-22T10:00:00Z'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(saveSchedule(anna(), '2024', { ...nothing, ...spring }, 0, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('keeps every schedule, the newest stands, and the log has it', async () => {
    expect(await set(spring)).toEqual({ ok: true })
    expect(lastEvent()).toMatchObject({
      kind: 'round-scheduled',
      actor: cast.administrator,
      detail: { opensAt: '2027-03-28T01:00:00.000Z', closesAt: '2027-04-30T13:00:00.000Z' },
    })
    await set({ ...spring, opensTime: '9.00' })
    expect(await standing()).toMatchObject({ opensAt: new Date('2027-03-28T06:00:00Z'), savedBy: cast.administrator, refused: null })
    expect(db.select().from(roundSchedules).all()).toHaveLength(2)
    // Saving the same again writes nothing.
    await set({ ...spring, opensTime: '9.00' })
    expect(db.select().from(roundSchedules).all()).toHaveLength(2)
  })

  test('an hour that does not exist is refused with those around it, one that comes twice is asked about', async () => {
    expect(await set({ ...spring, opensTime: '3.30' })).toMatchObject({
      ok: false,
      problem: 'skipped',
      before: { time: '02:30' },
      after: { time: '04:30' },
    })
    const autumn = { opensDay: '31.10.2027', opensTime: '3.30', closesDay: '30.11.2027', closesTime: '16.00' }
    expect(await set(autumn)).toMatchObject({ ok: false, problem: 'twice', field: 'opensOffset' })
    expect(db.select().from(roundSchedules).all()).toEqual([])
    expect(await set({ ...autumn, opensOffset: '+02' })).toEqual({ ok: true })
    expect(await standing()).toMatchObject({ opensAt: new Date('2027-10-31T01:30:00Z') })
  })

  test('two administrators overwrite nothing unseen', async () => {
    await set(spring, 0)
    expect(await set({ ...spring, opensTime: '9.00' }, 0)).toMatchObject({ ok: false, problem: 'conflict', by: 'Anna Admin' })
    expect(await standing()).toMatchObject({ opensAt: opening })
  })
})

describe('opening by the clock', () => {
  test('at the moment itself, and never twice', async () => {
    await set(spring)
    expect(openDue(second(opening, -1))).toEqual({ opened: 0, refused: 0 })
    expect(state(second(opening, -1))).toBe('planned')
    expect(untilNextLook(second(opening, -20))).toBe(20_000)
    expect(untilNextLook(second(opening, -3600))).toBe(60_000)
    expect(openDue(opening)).toEqual({ opened: 1, refused: 0 })
    expect(roundTimes(findRound('2027').acts)).toMatchObject({ openedAt: opening, closesAt: new Date('2027-04-30T13:00:00Z') })
    expect(lastEvent()).toMatchObject({ kind: 'round-opened', actor: null, at: opening })
    expect(frame()).toHaveLength(308)
    expect(openDue(second(opening, 1))).toEqual({ opened: 0, refused: 0 })
    expect(
      db
        .select()
        .from(roundActs)
        .where(eq(roundActs.roundId, findRound('2027').id))
        .all(),
    ).toHaveLength(1)
    expect(untilNextLook(second(opening, 1))).toBe(60_000)
  })

  test('a service that was stopped over the moment opens when it looks', async () => {
    await set(spring)
    const later = new Date('2027-03-29T07:12:00Z')
    expect(openDue(later)).toEqual({ opened: 1, refused: 0 })
    expect(roundTimes(findRound('2027').acts)).toMatchObject({ openedAt: later, closesAt: new Date('2027-04-30T13:00:00Z') })
  })

  test('it closes at its own moment', async () => {
    await set(spring)
    openDue(opening)
    const closing = new Date('2027-04-30T13:00:00Z')
    expect([state(second(closing, -1)), state(closing)]).toEqual(['open', 'closed'])
  })

  test.each([
    ['its form has errors', emptyTheForm, opening, 'questionnaire'],
    ['its end has passed too', () => undefined, new Date('2027-05-02T07:00:00Z'), 'over'],
  ])('is refused when %s: once, with a letter to every administrator', async (_, before, at, reason) => {
    await set(spring)
    db.update(people).set({ administratorSince: now }).where(eq(people.id, cast.liisa)).run()
    before()
    expect(openDue(at)).toEqual({ opened: 0, refused: 1 })
    expect(openDue(second(at, 60))).toEqual({ opened: 0, refused: 0 })
    expect(state(at)).toBe('planned')
    expect(frame()).toEqual([])
    expect(db.select().from(openingRefusals).all()).toEqual([{ scheduleId: 1, at, reason }])
    expect((await standing()).refused).toEqual({ at, reason })
    expect(letterRows().map(({ recipient }) => recipient)).toEqual(['anna@kunta.example', 'liisa@kunta.example'])
    expect(letterRows()[0]?.text).toContain('28.3.2027 klo 04.00')
  })

  test('a new schedule after a refusal opens it', async () => {
    await set(spring)
    openDue(new Date('2027-05-02T07:00:00Z'))
    await set({ opensDay: '3.5.2027', opensTime: '9', closesDay: '30.5.2027', closesTime: '16' })
    expect(openDue(new Date('2027-05-03T06:00:00Z'))).toEqual({ opened: 1, refused: 0 })
  })

  test('nothing is opened while a restored copy of the database is held', async () => {
    await set(spring)
    db.insert(restorations).values({ restoredAt: now, lastEvent: 0, lastLetter: 0 }).run()
    expect(openDue(opening)).toEqual({ opened: 0, refused: 0 })
    db.update(restorations).set({ releasedAt: now, releasedBy: cast.administrator }).run()
    expect(openDue(opening)).toEqual({ opened: 1, refused: 0 })
  })
})

describe('opening by hand', () => {
  const closesAt = new Date('2027-02-20T21:59:00Z')

  test('asks the same: a form with errors is not opened', async () => {
    emptyTheForm()
    expect(await openRound(anna(), '2027', closesAt, now)).toBe('not-ready')
    expect([state(now), frame().length]).toEqual(['planned', 0])
  })

  test('freezes the frame as the register has it, in place of what was planned', async () => {
    const { id } = findRound('2027')
    const unit = { roundId: id, municipality: '005', sizeClass: 1, region: '99', language: 'fi', group: 'rural', population: 1 }
    db.insert(frameUnits).values(unit).run()
    expect(await openRound(anna(), '2027', closesAt, now)).toBe('done')
    expect(frame()).toHaveLength(308)
    expect(frame().find(({ municipality }) => municipality === '005')).toMatchObject({ region: '14' })
    // The moment set before is over: the clock opens nothing again.
    expect(openDue(opening)).toEqual({ opened: 0, refused: 0 })
  })
})
