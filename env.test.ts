import { expect, test } from 'vitest'
import { readEnv } from './env'

const NEXTAUTH_SECRET = 'x'.repeat(32)

test('wrong settings are told by name, all at once, and without their values', () => {
  const wrong = {
    NEXTAUTH_SECRET: 'short',
    NEXTAUTH_URL: 'kysely',
    EMAIL_SERVER: 'secret',
    DEMO: 'yes',
    ADMIN_EMAILS: 'Anna <anna@kunta.example>',
  }
  const told = () => readEnv(wrong)
  for (const name of Object.keys(wrong)) expect(told).toThrow(name)
  expect(told).not.toThrow(/short|secret/)
})

test('the demonstration never sends real mail', () => {
  expect(() => readEnv({ NEXTAUTH_SECRET, DEMO: '1', EMAIL_SERVER: 'smtp://mail.example' })).toThrow('EMAIL_SERVER')
})

test('an empty setting is none, and administrators are known by their addresses in small letters', () => {
  const env = readEnv({ NEXTAUTH_SECRET, EMAIL_SERVER: '', ADMIN_EMAILS: ' Anna@Kunta.example, ,bo@kommun.example' })
  expect(env.EMAIL_SERVER).toBeUndefined()
  expect(env).toMatchObject({ ADMIN_EMAILS: ['anna@kunta.example', 'bo@kommun.example'], DEMO: false })
})
