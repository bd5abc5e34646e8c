import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openDatabase, setDatabase } from '@/db/client'
import { frameUnits, municipalities, questionnaires, rounds } from '@/db/schema'
import { roundState } from '@/questionnaire/round'
import { now, testDatabase } from '@/testing/database'
import { listRoundsWithActs } from '../round-acts/find-round'
import { seedPlannedRound, seedRegister } from './seed'

test('a new database gets all municipalities, the ended ones too, and every version of the questionnaire', () => {
  const db = openDatabase(':memory:')
  seedRegister(db, now)
  const all = db.select().from(municipalities).all()
  expect(all.filter((each) => each.ended === null)).toHaveLength(308)
  expect(all.filter((each) => each.ended !== null)).toHaveLength(41)
  expect(all.find((each) => each.code === '588')).toMatchObject({ nameFi: 'Pertunmaa', ended: '2025-01-01', mergedInto: '507' })
  expect(
    db
      .select()
      .from(questionnaires)
      .all()
      .map((each) => each.version),
  ).toEqual([1, 2, 3])
})

test('seeding again changes nothing, not even a name that was corrected meanwhile', () => {
  const db = openDatabase(':memory:')
  seedRegister(db, now)
  db.update(municipalities).set({ nameSv: 'Träsk' }).where(eq(municipalities.code, '005')).run()
  const before = [db.select().from(municipalities).all(), db.select().from(questionnaires).all()]
  seedRegister(db, new Date('2027-01-01T00:00:00Z'))
  expect([db.select().from(municipalities).all(), db.select().from(questionnaires).all()]).toEqual(before)
})

test('what a database lacks of the register is added', () => {
  const db = openDatabase(':memory:')
  seedRegister(db, now)
  db.delete(municipalities).where(eq(municipalities.code, '095')).run()
  db.delete(questionnaires).where(eq(questionnaires.version, 2)).run()
  seedRegister(db, now)
  expect(db.select().from(municipalities).all()).toHaveLength(349)
  expect(
    db
      .select()
      .from(questionnaires)
      .all()
      .map(({ version }) => version)
      .sort(),
  ).toEqual([1, 2, 3])
})

test('an administrator finds the round to come planned, with its 308 municipalities', () => {
  const db = openDatabase(':memory:')
  seedRegister(db, now)
  seedPlannedRound(db)
  seedPlannedRound(db)
  setDatabase(db)
  const planned = listRoundsWithActs()
  expect(planned.map((round) => [round.code, roundState(round.acts, now), round.sample])).toEqual([['2026', 'planned', false]])
  expect(db.select().from(frameUnits).all()).toHaveLength(308)
})

test('a database that has rounds gets none', () => {
  const db = testDatabase()
  const before = db.select().from(rounds).all()
  seedPlannedRound(db)
  expect(db.select().from(rounds).all()).toEqual(before)
})
