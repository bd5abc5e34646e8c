import { beforeEach, expect, test, vi } from 'vitest'
import { cast, now, testDatabase } from '@/testing/database'
import { viewerOf, visitor } from '../viewer'
import { findInterruptedForm, formSeal, isFormWriter, keepInterruptedForm } from './interrupted-form'

const given = { writer: cast.maija as string, round: '2026', municipality: '005', section: 'ohjeet' }
const held = { fields: { nimi: { fields: ['Kirjoitin pitkään'], basedOn: 0 } }, postponed: true }
const where = { round: '2026', section: 'ohjeet' }
const keep = (by = given) => keepInterruptedForm({ ...by, seal: formSeal(by) }, held, now.getTime()) ?? ''

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(40))
  testDatabase()
})

test('a form we did not give, or gave to somebody else, is not kept', () => {
  expect(keepInterruptedForm({ ...given, seal: 'x' }, held)).toBeNull()
  expect(keepInterruptedForm({ ...given, writer: cast.liisa, seal: formSeal(given) }, held)).toBeNull()
  expect(
    keepInterruptedForm({ ...given, seal: formSeal(given) }, { fields: { nimi: { fields: ['a'.repeat(2_000_000)], basedOn: 0 } } }),
  ).toBeNull()
})

test('nobody but its writer gets it back, and only where it was filled in', () => {
  const token = keep()
  expect(() => findInterruptedForm(visitor, where, token, now)).toThrow('not-signed-in')
  expect(() => findInterruptedForm(viewerOf(cast.stranger), where, token, now)).toThrow('not-found')
  expect(findInterruptedForm(viewerOf(cast.liisa), where, token, now)).toBeNull()
  expect(findInterruptedForm(viewerOf(cast.maija), { ...where, section: 'johto' }, token, now)).toBeNull()
  expect(findInterruptedForm(viewerOf(cast.maija), where, 'other', now)).toBeNull()
  expect(findInterruptedForm(viewerOf(cast.maija), where, token, now)).toEqual(held)
})

test('it is forgotten after an hour', () => {
  const token = keep()
  expect(findInterruptedForm(viewerOf(cast.maija), where, token, new Date(now.getTime() + 3_600_001))).toBeNull()
})

test('one person’s many forms push out only that person’s oldest', () => {
  const liisas = keep({ ...given, writer: cast.liisa })
  const first = keep()
  for (let times = 0; times < 600; times++) keep()
  expect(findInterruptedForm(viewerOf(cast.liisa), where, liisas, now)).toEqual(held)
  expect(findInterruptedForm(viewerOf(cast.maija), where, first, now)).toBeNull()
})

test('a form given to somebody else is not the viewer’s, nor anybody’s who has not signed in', () => {
  expect(isFormWriter(viewerOf(cast.maija), given)).toBe(true)
  expect(isFormWriter(viewerOf(cast.liisa), given)).toBe(false)
  expect(isFormWriter(visitor, given)).toBe(false)
})
