import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askerOf, countAttempt, forgetAttempts } from './limits'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T08:00:00Z') })
  forgetAttempts()
})
afterEach(() => {
  vi.useRealTimers()
})

const tooMany = { code: 'too-many-requests' }
const letters = async (count: number, ip: (at: number) => string, address: (at: number) => string) => {
  for (let at = 0; at < count; at++) await countAttempt('letter', ip(at), address(at))
}

test('a seventh letter to one address is refused, whoever asks', async () => {
  await letters(
    6,
    (at) => `192.0.2.${at}`,
    () => 'maija@kunta.example',
  )
  await expect(countAttempt('letter', '198.51.100.1', 'maija@kunta.example')).rejects.toMatchObject(tooMany)
  await countAttempt('letter', '198.51.100.1', 'oskar@kunta.example')
})

test('colleagues behind one shared IP are not in each other’s way', async () => {
  await letters(
    60,
    () => '192.0.2.1',
    (at) => `henkilo${at}@kunta.example`,
  )
  await expect(countAttempt('letter', '192.0.2.1', 'viimeinen@kunta.example')).rejects.toMatchObject(tooMany)
  await countAttempt('letter', '192.0.2.2', 'viimeinen@kunta.example')
})

test('letters have a limit over all', async () => {
  await letters(
    1000,
    (at) => `10.0.${at >> 5}.1`,
    (at) => `henkilo${at}@kunta.example`,
  )
  await expect(countAttempt('letter', '192.0.2.9', 'uusi@kunta.example')).rejects.toMatchObject(tooMany)
})

test('codes of one address are tried twenty times at most, letters or not', async () => {
  for (let at = 0; at < 20; at++) await countAttempt('redeem', `192.0.2.${at}`, 'maija@kunta.example')
  await expect(countAttempt('redeem', '192.0.2.99', 'maija@kunta.example')).rejects.toMatchObject(tooMany)
  await countAttempt('letter', '192.0.2.99', 'maija@kunta.example')
})

test('codes of one address are tried thirty times a day at most, and its link works all the same', async () => {
  const quarter = () => vi.advanceTimersByTimeAsync(15 * 60_000)
  for (let at = 0; at < 30; at++) {
    if (at % 15 === 0) await quarter()
    await countAttempt('redeem', `192.0.2.${at}`, 'maija@kunta.example')
  }
  await quarter()
  await expect(countAttempt('redeem', '192.0.2.99', 'maija@kunta.example')).rejects.toMatchObject(tooMany)
  await countAttempt('redeem', '192.0.2.99', null)
  await countAttempt('redeem', '192.0.2.99', 'oskar@kunta.example')
  await vi.advanceTimersByTimeAsync(24 * 60 * 60_000)
  await countAttempt('redeem', '192.0.2.99', 'maija@kunta.example')
})

test('one IPv6 subscriber has one count, whichever of its addresses asks', async () => {
  await letters(
    60,
    (at) => `2001:db8:0:7::${at.toString(16)}`,
    (at) => `henkilo${at}@kunta.example`,
  )
  await expect(countAttempt('letter', '2001:db8:0:7:ffff::1', 'viimeinen@kunta.example')).rejects.toMatchObject(tooMany)
  await countAttempt('letter', '2001:db8:0:8::1', 'viimeinen@kunta.example')
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1::6', '2001:db8:1:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (ip, asker) => {
  expect(askerOf(ip)).toBe(asker)
})
