import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { responses, submissions } from '@/db/schema'
import { now, testDatabase } from '@/testing/database'
import { ordinalOf, referenceOf } from './reference'

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const response = (municipality: string, roundId = 2) =>
  db.insert(responses).values({ roundId, municipality, startedAt: now }).returning({ id: responses.id }).get().id
const send = (responseId: number, at: Date) =>
  db.insert(submissions).values({ responseId, submittedAt: at }).returning({ id: submissions.id }).get().id

test('the place is that of the first sending, whatever is sent again, and in the round alone', () => {
  const [one, two, three, earlier] = [response('005'), response('009'), response('091'), response('049', 1)]
  send(earlier, minutes(-1000))
  send(two, minutes(2))
  send(one, minutes(1))
  expect([one, two, three].map((id) => ordinalOf(db, 2, id))).toEqual([1, 2, null])
  send(one, minutes(3))
  send(three, minutes(3))
  expect([one, two, three].map((id) => ordinalOf(db, 2, id))).toEqual([1, 2, 3])
  expect(ordinalOf(db, 1, earlier)).toBe(1)
})

test('those of the same moment have the order they came in', () => {
  const [one, two] = [response('005'), response('009')]
  send(two, now)
  send(one, now)
  expect([one, two].map((id) => ordinalOf(db, 2, id))).toEqual([2, 1])
})

test('each sending has a reference number that later ones do not change', () => {
  const [one, two] = [response('005'), response('009')]
  const of = (responseId: number, municipality: string, id: number) => referenceOf(db, { round: '2026', municipality, responseId, id })
  const first = send(one, minutes(1))
  send(two, minutes(2))
  expect(of(one, '005', first)).toBe('2026-005-1')
  const second = send(one, minutes(3))
  expect([of(one, '005', first), of(one, '005', second)]).toEqual(['2026-005-1', '2026-005-2'])
})
