import { expect, test } from 'vitest'
import { frameUnits, rounds } from '@/db/schema'
import { now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { addAct } from '../round-acts/add-act'
import { findRound } from '../round-acts/find-round'
import { expectedAtClosing } from './courses'

const day = 24 * 60 * 60_000

/** Rounds of 30 days that an administrator closed after 10: one municipality had sent by the second day, and two more by the ninth. */
function closedEarly(db: ReturnType<typeof testDatabase>, id: number, year: number): void {
  const after = (days: number) => new Date(Date.UTC(year, 8, 1) + days * day)
  const round = { survey: 'some', questionnaireId: 1, sizeLimits: [2000], code: String(year), referenceDate: `${year}-10-01` }
  db.insert(rounds)
    .values({ ...round, id })
    .run()
  const frame = db.select().from(frameUnits).all()
  db.insert(frameUnits)
    .values(frame.filter(({ roundId }) => roundId === 1).map((unit) => ({ ...unit, roundId: id })))
    .run()
  addAct(db, id, { kind: 'opened', at: after(0), by: 'anna', until: after(30) })
  addAct(db, id, { kind: 'closed', at: after(10), by: 'anna' })
  send(db, id, '005', { ohjeet: 'on' }, after(2))
  for (const municipality of ['009', '049']) send(db, id, municipality, { ohjeet: 'on' }, after(9))
}

test('what a round may come to follows earlier ones until they were closed, by hand before their deadline too', () => {
  const db = testDatabase()
  for (const [id, year] of [
    [11, 2018],
    [12, 2020],
    [13, 2022],
  ] as const)
    closedEarly(db, id, year)
  const round = findRound('2026')
  // 2024 was open until its deadline, and nobody sent in it.
  // At two thirds of the time, two of three who were left sent later in three rounds, and none in one: half of those who are left.
  expect(expectedAtClosing(db, round, now)).toMatchObject({ rounds: 4, est: 0.5 })
  send(db, 2, '005', { ohjeet: 'on' })
  expect(expectedAtClosing(db, round, now)?.est).toBeCloseTo((1 + 3 * 0.5) / 4, 12)
})
