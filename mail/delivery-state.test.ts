import { expect, test } from 'vitest'
import { type AttemptOutcome, type Delivery, deliveryState, deliveryStep, pauseAfter, urgentPurposes, usefulUntil } from './delivery-state'

const at = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const waiting: Delivery = {
  attempts: 0,
  nextAttemptAt: null,
  startedAt: null,
  endingAt: null,
  sentAt: null,
  failedAt: null,
  uncertainAt: null,
  expiredAt: null,
  returnedAt: null,
  failure: null,
}
const underWay: Delivery = { ...waiting, attempts: 1, startedAt: at }
const ending: Delivery = { ...underWay, endingAt: at }
const attempted = (letter: Delivery, outcome: AttemptOutcome) => deliveryStep(letter, { kind: 'attempted', outcome, at: later(1) })
const again: AttemptOutcome = { kind: 'again', reason: '451 later' }
const uncertain: AttemptOutcome = { kind: 'uncertain', reason: 'cut' }

test('a letter put off waits longer each time, up to four hours', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 60].map((attempts) => {
    const put = attempted({ ...ending, attempts }, again)
    expect(deliveryState(put)).toBe('waiting')
    expect(put).toMatchObject({ startedAt: null, endingAt: null, failure: '451 later', attempts })
    expect((put.nextAttemptAt?.getTime() ?? 0) - later(1).getTime()).toBe(pauseAfter(attempts))
    return pauseAfter(attempts) / 60_000
  })
  expect(pauses).toEqual([1, 5, 15, 60, 240, 240, 240])
})

test('accepted, refused and uncertain are its end', () => {
  const ends = [{ kind: 'accepted' } as const, { kind: 'refused', reason: '550' } as const, uncertain].map((one) => attempted(ending, one))
  expect(ends.map(deliveryState)).toEqual(['sent', 'failed', 'uncertain'])
  for (const end of [...ends, { ...waiting, expiredAt: at }]) {
    expect(deliveryStep(end, { kind: 'abandoned', at })).toEqual(end)
    expect(deliveryStep(end, { kind: 'outlived', at })).toEqual(end)
  }
  expect(attempted(ends[0] as Delivery, again)).toEqual(ends[0])
  expect(attempted(ends[1] as Delivery, { kind: 'accepted' })).toEqual(ends[1])
})

test('what left may come back, and so what may have left; nothing else does', () => {
  const back = { kind: 'returned', reason: '550 5.1.1 unknown', at: later(60) } as const
  for (const left of [attempted(ending, { kind: 'accepted' }), attempted(ending, uncertain)]) {
    const returned = deliveryStep(left, back)
    expect(deliveryState(returned)).toBe('returned')
    expect(returned).toMatchObject({ returnedAt: later(60), failure: '550 5.1.1 unknown', sentAt: left.sentAt })
    // Told twice, the first time stands; and a late answer of our own server settles nothing any more.
    expect(deliveryStep(returned, { ...back, at: later(90) })).toEqual(returned)
    expect(attempted(returned, { kind: 'accepted' })).toEqual(returned)
  }
  for (const other of [waiting, underWay, attempted(ending, { kind: 'refused', reason: '550' }), { ...waiting, expiredAt: at }])
    expect(deliveryStep(other, back)).toEqual(other)
})

test('an uncertain letter is not tried again, but a late answer of the server settles it', () => {
  const lost = attempted(ending, uncertain)
  expect(attempted(lost, again)).toEqual(lost)
  expect(deliveryState(attempted(lost, { kind: 'accepted' }))).toBe('sent')
  expect(deliveryState(attempted(lost, { kind: 'refused', reason: '550' }))).toBe('failed')
})

test('of an uncertain letter an administrator decides, and of no other: it left, or it leaves again', () => {
  const lost = attempted(ending, uncertain)
  const decide = (letter: Delivery, left: boolean) => deliveryStep(letter, { kind: 'decided', left, at: later(60) })
  expect(decide(lost, true)).toMatchObject({ sentAt: later(60), uncertainAt: null, failure: null })
  const again = decide(lost, false)
  expect(deliveryState(again)).toBe('waiting')
  expect(again).toMatchObject({ attempts: 1, nextAttemptAt: later(60), startedAt: null, endingAt: null })
  // The answer that was missing comes after all: then it does not leave a second time.
  expect(deliveryState(attempted(again, { kind: 'accepted' }))).toBe('sent')
  expect(attempted(again, uncertain)).toEqual(again)
  for (const other of [waiting, underWay, ending, attempted(ending, { kind: 'accepted' }), { ...waiting, expiredAt: at }])
    expect(decide(other, false)).toEqual(other)
})

test('a letter whose process is gone is tried again only when its last line cannot have left', () => {
  expect(deliveryStep(underWay, { kind: 'abandoned', at })).toMatchObject({ startedAt: null, nextAttemptAt: at, attempts: 1 })
  expect(deliveryState(deliveryStep(ending, { kind: 'abandoned', at }))).toBe('uncertain')
  expect(deliveryStep(waiting, { kind: 'abandoned', at })).toEqual(waiting)
})

test('what waits past its last useful moment expires; what is under way does not', () => {
  expect(deliveryState(deliveryStep(waiting, { kind: 'outlived', at }))).toBe('expired')
  expect(deliveryStep(underWay, { kind: 'outlived', at })).toEqual(underWay)
})

test('a letter is useful for some days and never after its token or its round', () => {
  const days = (count: number) => later(count * 24 * 60)
  expect(usefulUntil('sign-in', { token: later(30) }, at)).toEqual(later(30))
  expect(() => usefulUntil('sign-in', {}, at)).toThrow('token')
  expect(usefulUntil('colleague', { round: days(3) }, at)).toEqual(days(3))
  expect(usefulUntil('colleague', { round: days(30) }, at)).toEqual(days(7))
  expect(usefulUntil('handover', { round: null }, at)).toEqual(days(7))
  expect(usefulUntil('receipt', { round: later(1) }, at)).toEqual(days(7))
  expect(urgentPurposes).toEqual(['sign-in', 'proof', 'test-letter'])
})
