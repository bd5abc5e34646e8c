import { beforeEach, expect, test } from 'vitest'
import { counters } from '@/db/counters'
import { now, testDatabase } from '@/testing/database'
import { countAsk, countAskFor, countLetter, countWrongCode, requireRoomForCode } from './limits'

beforeEach(() => {
  testDatabase()
})

const tooMany = { code: 'too-many-requests' }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const times = (count: number, work: (at: number) => void) => {
  for (let at = 0; at < count; at++) work(at)
}
const refusal = (work: () => void) => expect(work).toThrow(expect.objectContaining(tooMany))

test('from one network sixty letters are asked for in a quarter of an hour', () => {
  times(60, () => countAsk('192.0.2.1', now))
  refusal(() => countAsk('192.0.2.1', later(14)))
  countAsk('192.0.2.2', now)
  countAsk('192.0.2.1', later(15))
})

test('a seventh letter to one address is refused, whoever asks, and counts nothing', () => {
  times(6, () => countAskFor('maija@kunta.example', now))
  refusal(() => countAskFor('maija@kunta.example', later(14)))
  countAskFor('oskar@kunta.example', now)
  countAskFor('maija@kunta.example', later(15))
})

test('when all have used up the letters of all, only who asks again waits', () => {
  countAskFor('maija@kunta.example', now)
  times(1000, () => countLetter(now))
  refusal(() => countAskFor('maija@kunta.example', now))
  countAskFor('oskar@kunta.example', now)
  countAskFor('maija@kunta.example', later(15))
})

test('from one network sixty wrong codes are tried', () => {
  requireRoomForCode('192.0.2.1', now)
  times(60, () => countWrongCode('192.0.2.1', now))
  refusal(() => requireRoomForCode('192.0.2.1', now))
  requireRoomForCode('192.0.2.2', now)
  requireRoomForCode('192.0.2.1', later(15))
})

test('one IPv6 subscriber has one count, and whoever has many networks has no more than its /56 and /48 allow', () => {
  times(60, (at) => countAsk(`2001:db8:0:7::${at.toString(16)}`, now))
  refusal(() => countAsk('2001:db8:0:7:ffff::1', now))
  times(60, (at) => countAsk(`2001:db8:0:${at + 8}::1`, now))
  refusal(() => countAsk('2001:db8:0:ff::1', now))
  times(120, (at) => countAsk(`2001:db8:0:1${at.toString(16).padStart(2, '0')}::1`, now))
  refusal(() => countAsk('2001:db8:0:ffff::1', now))
  countAsk('2001:db8:1::1', now)
})

test('an address is one asker with a port and as IPv6 too', () => {
  const written = ['192.0.2.1', '192.0.2.1:555', '::ffff:192.0.2.1', '[::ffff:192.0.2.1]:80']
  times(60, (at) => countAsk(written[at % 4] ?? '', now))
  for (const each of written) refusal(() => countAsk(each, now))
})

test('the counters hold no address', () => {
  countAsk('192.0.2.1', now)
  countAskFor('maija@kunta.example', now)
  const stored = JSON.stringify(counters().client.prepare('select * from counters').all())
  expect(stored).not.toMatch(/192|maija/)
})
