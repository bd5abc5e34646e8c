import { describe, expect, test } from 'vitest'
import { loopback, nearOriginOf, originOf } from './origin'
import { demonstrationSettings } from './settings'

describe('the address of a service', () => {
  test.each([
    [undefined, 'http://localhost:3000', 'http://127.0.0.1:3000'],
    [loopback, 'http://localhost:3000', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://localhost:3000', 'http://127.0.0.1:3000'],
    ['::1', 'http://localhost:3000', 'http://[::1]:3000'],
    ['192.168.1.5', 'http://192.168.1.5:3000', 'http://192.168.1.5:3000'],
    ['fd00::5', 'http://[fd00::5]:3000', 'http://[fd00::5]:3000'],
  ])('that listens on %s is %s for people and %s for itself', (host, people, itself) => {
    expect([originOf(3000, host), nearOriginOf(3000, host)]).toEqual([people, itself])
  })
  test('is the one letters of the demonstration name', () => {
    expect(demonstrationSettings(3001, 'x.db', '192.168.1.5').NEXTAUTH_URL).toBe('http://192.168.1.5:3001')
    expect(demonstrationSettings(3001, 'x.db').NEXTAUTH_URL).toBe('http://localhost:3001')
  })
})
