import { expect, test } from 'vitest'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits, sizeClassOf } from '@/questionnaire/size-class'
import { municipalityCodes, readRegister } from './register'

const frame = (date: string) => frameFromRegister(readRegister(), date, defaultSizeLimits)
const unit = (date: string, code: string) => frame(date).find((each) => each.municipality === code)
const total = (date: string) => frame(date).reduce((sum, each) => sum + each.population, 0)

test.each([
  ['2014-03-01', 320],
  ['2015-05-01', 317],
  ['2016-04-01', 313],
  ['2017-05-01', 311],
  ['2018-05-01', 311],
  ['2024-10-01', 309],
  ['2026-11-01', 308],
])('the frame of %s has %i municipalities, each once', (date, count) => {
  expect(frame(date)).toHaveLength(count)
  expect(new Set(frame(date).map((each) => each.municipality)).size).toBe(count)
})

test('a municipality that has not merged yet stands in its own row, and its receiver is without it', () => {
  expect(unit('2014-03-01', '413')).toMatchObject({ population: 1900, sizeClass: 1 })
  const pori = Number(readRegister().population.get('609')?.get(2013))
  expect(unit('2014-03-01', '609')?.population).toBe(pori - 1900)
  expect(unit('2015-05-01', '609')?.population).toBe(readRegister().population.get('609')?.get(2014))
})

test('of several that merged into one at different times only those still standing are taken out', () => {
  const kuopio = (year: number) => Number(readRegister().population.get('297')?.get(year))
  expect(unit('2014-03-01', '297')?.population).toBe(kuopio(2013) - 3750 - 4800)
  expect(unit('2015-05-01', '297')?.population).toBe(kuopio(2014) - 4800)
  expect(unit('2017-05-01', '297')?.population).toBe(kuopio(2016))
})

test('after a merger later than the population file the receiver counts both', () => {
  expect(unit('2024-10-01', '588')?.population).toBe(1577)
  expect(unit('2024-10-01', '507')?.population).toBe(5522)
  expect(unit('2026-11-01', '588')).toBeUndefined()
  expect(unit('2026-11-01', '507')?.population).toBe(7099)
})

test('the populations of a frame add up to the country: 5 603 851 on 31.12.2023, and about as many as the file counts before', () => {
  expect(total('2026-11-01')).toBe(5_603_851)
  expect(total('2024-10-01')).toBe(5_603_851)
  const counted = [...readRegister().population.values()].reduce((sum, years) => sum + Number(years.get(2013)), 0)
  expect(total('2014-03-01')).toBe(counted)
})

test('classes are those of the year: Vaala moved from Kainuu to Northern Ostrobothnia in 2016', () => {
  expect(unit('2015-05-01', '785')?.region).toBe('18')
  expect(unit('2016-04-01', '785')?.region).toBe('17')
})

test('of 2026, 16 municipalities are Swedish-speaking, 15 and 18 bilingual, and the size classes hold 50 to 9', () => {
  const count = (of: (each: ReturnType<typeof frame>[number]) => boolean) => frame('2026-11-01').filter(of).length
  expect(['sv', 'sv-fi', 'fi-sv', 'fi'].map((language) => count((each) => each.language === language))).toEqual([16, 15, 18, 259])
  expect([1, 2, 3, 4, 5, 6, 7].map((sizeClass) => count((each) => each.sizeClass === sizeClass))).toEqual([50, 93, 68, 44, 32, 12, 9])
})

test('a limit belongs to the class below it', () => {
  expect([2000, 2001, 100_000, 100_001].map((population) => sizeClassOf(population, defaultSizeLimits))).toEqual([1, 2, 6, 7])
})

test('a round later than the register stands on its newest year', () => {
  expect(frame('2028-11-01')).toHaveLength(308)
})

test('the codes are those of the whole rows', () => {
  expect(municipalityCodes()).toEqual(readRegister().municipalities.map(({ code }) => code))
})
