import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { readRegister } from '@/db/register'
import { municipalities } from '@/db/schema'
import { municipalityPopulations, municipalityYears } from '@/db/schema-register'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { now } from '@/testing/database'
import { seedRegister } from '../start/seed'
import { registerOf } from './register'

let db: Db
beforeEach(() => {
  db = openDatabase(':memory:')
  seedRegister(db, now)
})

const frame = (day: string) => frameFromRegister(registerOf(db), day, defaultSizeLimits)
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

/** As they were when the register stood in files alone. */
const before = [
  ['2014-03-01', '4cd74b97cc4764b8'],
  ['2015-05-01', '6285519e0ee94cf9'],
  ['2016-04-01', 'd3c5e71ad96213fc'],
  ['2017-05-01', '1a87bafbc326e985'],
  ['2018-05-01', '6191faaf412367b4'],
  ['2024-10-01', '4c60d608254b9ea8'],
  ['2026-11-01', 'd853c02135fe3fff'],
  ['2028-11-01', 'd853c02135fe3fff'],
] as const

test.each(before)('the frame of %s is, from tables and from files, byte for byte what it was', (day, expected) => {
  expect(hash(frame(day))).toBe(expected)
  expect(hash(frameFromRegister(readRegister(), day, defaultSizeLimits))).toBe(expected)
})

test('seeding again changes nothing, and adds a year that is missing whole', () => {
  db.update(municipalityYears).set({ region: '21' }).where(eq(municipalityYears.municipality, '005')).run()
  db.delete(municipalityPopulations).where(eq(municipalityPopulations.year, 2020)).run()
  const kept = db.select().from(municipalityYears).all()
  seedRegister(db, now)
  expect(db.select().from(municipalityYears).all()).toEqual(kept)
  expect(db.select().from(municipalityPopulations).where(eq(municipalityPopulations.year, 2020)).all()).toHaveLength(309)
})

const merge = (code: string, into: string, day: string) =>
  db.update(municipalities).set({ ended: day, mergedInto: into }).where(eq(municipalities.code, code)).run()
const unit = (day: string, code: string) => frame(day).find(({ municipality }) => municipality === code)

test('a merger counts from its day on, before any new year is known', () => {
  merge('009', '005', '2027-01-01')
  expect(frame('2026-11-01')).toHaveLength(308)
  expect(frame('2027-03-01')).toHaveLength(307)
  expect(unit('2027-03-01', '009')).toBeUndefined()
  expect(unit('2027-03-01', '005')).toMatchObject({ population: 9113 + 2437, sizeClass: 4 })
  expect(hash(frame('2026-11-01'))).toBe(before.find(([day]) => day === '2026-11-01')?.[1])
})

test('a new municipality has the classes of its largest part and the residents of all', () => {
  db.insert(municipalities).values({ code: '999', nameFi: 'Uusi', nameSv: 'Ny' }).run()
  merge('005', '999', '2027-01-01')
  merge('009', '999', '2027-01-01')
  expect(frame('2027-03-01')).toHaveLength(307)
  expect(unit('2027-03-01', '999')).toMatchObject({ population: 9113 + 2437, region: '14', group: 'semi-urban' })
})

test('populations that count the part in its receiver already are not counted twice', () => {
  merge('009', '005', '2027-01-01')
  db.insert(municipalityPopulations).values({ municipality: '005', year: 2026, population: 11_000 }).run()
  expect(unit('2027-03-01', '005')?.population).toBe(11_000)
  expect(unit('2026-11-01', '005')?.population).toBe(9113)
})
