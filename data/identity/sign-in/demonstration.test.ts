import { beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '@/testing/database'

vi.stubEnv('DEMO', '1')
vi.stubEnv('ADMIN_EMAILS', 'Uusi@Kuntaliitto.example, maija@kunta.example')
const { listDemonstrationLetters } = await import('@/data/letters/letters')
const { deliverDue } = await import('@/data/letters/delivery')
const { ensureAdministrators, personOfAddress } = await import('@/data/people/people')
const { askForLetter } = await import('./ask')

beforeEach(() => {
  testDatabase()
})

test('letters stay in the mailbox, the newest first, with their link and code', async () => {
  for (const address of ['maija@kunta.example', 'oskar@kunta.example', 'kuka@muualla.example'])
    await askForLetter(address, { locale: 'fi' })
  await deliverDue(() => new Date())
  const letters = await listDemonstrationLetters()
  expect(letters.map((letter) => letter.recipient)).toEqual(['oskar@kunta.example', 'maija@kunta.example'])
  expect(letters[0]).toMatchObject({ sentAt: null, failedAt: null, text: expect.stringMatching(/token=[\w-]{43}\n[\s\S]*: \d{6}\n/) })
  expect((await listDemonstrationLetters(' Maija@kunta.example')).map((letter) => letter.recipient)).toEqual(['maija@kunta.example'])
})

test('those of ADMIN_EMAILS are administrators from the start on, once', () => {
  ensureAdministrators(new Date('2026-01-01'))
  ensureAdministrators(new Date('2026-02-02'))
  for (const address of ['uusi@kuntaliitto.example', 'maija@kunta.example'])
    expect(personOfAddress(address)?.administratorSince).toEqual(new Date('2026-01-01'))
  expect(personOfAddress('oskar@kunta.example')?.administratorSince).toBeNull()
})
