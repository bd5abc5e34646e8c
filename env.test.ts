import { expect, test } from 'vitest'
import { doubtsOf, readEnv } from './env'

const NEXTAUTH_SECRET = 'x'.repeat(32)

test('wrong settings are told by name, all at once, and without their values', () => {
  const wrong = {
    NEXTAUTH_SECRET: 'short',
    NEXTAUTH_URL: 'kysely',
    EMAIL_SERVER: 'secret',
    DEMO: 'yes',
    ADMIN_EMAILS: 'secret',
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

test('letters leave within bounds that can be set, never to none', () => {
  expect(readEnv({ NEXTAUTH_SECRET })).toMatchObject({ LETTERS_PER_MINUTE: 60, LETTERS_PER_DOMAIN: 20 })
  expect(readEnv({ NEXTAUTH_SECRET, LETTERS_PER_MINUTE: '300' })).toMatchObject({ LETTERS_PER_MINUTE: 300 })
  for (const name of ['LETTERS_PER_MINUTE', 'LETTERS_PER_DOMAIN'])
    expect(() => readEnv({ NEXTAUTH_SECRET, [name]: '0' })).toThrow(`${name}: needs at least 1`)
})

test('administrators’ addresses are read as those that sign in: with a name, in a domain of any letters', () => {
  const { ADMIN_EMAILS } = readEnv({ NEXTAUTH_SECRET, ADMIN_EMAILS: 'Maija <Maija@Äänekoski.example>, bo@xn--nekoski-4waa.example' })
  expect(ADMIN_EMAILS).toEqual(['maija@xn--nekoski-4waa.example', 'bo@xn--nekoski-4waa.example'])
  for (const list of ['maija@', 'maija@kunta.example bo@kommun.example', 'kunta.example'])
    expect(() => readEnv({ NEXTAUTH_SECRET, ADMIN_EMAILS: list })).toThrow(/ADMIN_EMAILS: needs addresses/)
})

test.each(['https://kunta.example/kysely', 'https://kunta.example/?a=1', 'https://kunta.example/#a'])(
  '%s is refused by name',
  (address) => {
    expect(() => readEnv({ NEXTAUTH_SECRET, NEXTAUTH_URL: address })).toThrow(/NEXTAUTH_URL: .*without a path/)
  },
)

test('a service without mail, or known by an address of its own machine, is told of it', () => {
  const doubts = (settings: Record<string, string>) => doubtsOf(readEnv({ NEXTAUTH_SECRET, ...settings })).map((each) => each.split(' ')[0])
  expect(doubts({})).toEqual(['EMAIL_SERVER', 'NEXTAUTH_URL'])
  expect(doubts({ NEXTAUTH_URL: 'https://127.0.0.1:3000/' })).toEqual(['EMAIL_SERVER', 'NEXTAUTH_URL'])
  expect(doubts({ NEXTAUTH_URL: 'https://kysely.example', EMAIL_SERVER: 'smtp://mail.example' })).toEqual([])
  expect(doubts({ DEMO: '1' })).toEqual([])
})
