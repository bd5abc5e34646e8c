import { beforeEach, expect, test } from 'vitest'
import { countAttempt, forgetAttempts } from './limits'

beforeEach(forgetAttempts)

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
