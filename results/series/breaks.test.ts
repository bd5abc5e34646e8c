import { describe, expect, it } from 'vitest'
import { type AskedSeries, breakBetween, declaredSince } from './breaks'
import type { Declared } from './declared'

const reason = (fi: string) => ({ fi, sv: fi, en: fi })
const broken: Declared = { is: 'break', reason: reason('Sanamuoto muuttui.') }
const alike: Declared = { is: 'comparable', reason: reason('Vaihtoehto lisättiin.') }
const moved: Declared = { is: 'break', options: ['muu', 'ei_kukaan'], reason: reason('Osa siirtyi.') }

const single = (options: string, ...comparability: Declared[]): AskedSeries => ({
  type: 'single',
  options: options.split(' '),
  ...(comparability.length > 0 ? { comparability } : {}),
})

describe('a series breaks between two rounds', () => {
  it('where its questionnaire declares it, with the reason, though nothing else shows', () => {
    expect(breakBetween(single('on ei'), single('on ei', broken))).toEqual({ reason: broken.reason })
    expect(breakBetween(single('on ei'), single('on ei'))).toBeNull()
  })

  it('where a single choice has other options, unless that is declared comparable', () => {
    expect(breakBetween(single('on ei'), single('on osa ei'))).toBe('options')
    expect(breakBetween(single('on ei'), single('on osa ei', alike))).toBeNull()
  })

  it('where what is measured is another thing, whatever is declared', () => {
    const unit = (fi: string, ...comparability: Declared[]): AskedSeries => ({
      type: 'number',
      unit: reason(fi),
      options: [],
      comparability,
    })
    expect(breakBetween(unit('htv'), unit('tuntia', alike))).toBe('unit')
    expect(breakBetween(single('on ei'), { ...single('on ei', alike), type: 'multiple' })).toBe('type')
  })

  it('for a part of the answers that moved among themselves, not for all of them together nor for the others', () => {
    const [then, now] = [single('johto muu'), single('johto muu ei_kukaan', alike, moved)]
    expect(breakBetween(then, now)).toBeNull()
    expect(breakBetween(then, now, ['johto'])).toBeNull()
    expect(breakBetween(then, now, ['muu'])).toEqual({ reason: moved.reason })
    expect(breakBetween(then, now, ['johto', 'muu'])).toEqual({ reason: moved.reason })
    expect(breakBetween(then, now, ['muu', 'ei_kukaan'])).toBeNull()
  })

  it('for one answer whose own meaning changed, wherever it is among those compared', () => {
    const now = single('on ei', { ...broken, options: ['on'] })
    expect(breakBetween(single('on ei'), now, ['on', 'ei'])).toEqual({ reason: broken.reason })
    expect(breakBetween(single('on ei'), now, ['ei'])).toBeNull()
  })

  it('once: what the earlier questionnaire declared too is about an older change', () => {
    const [then, now] = [single('on ei', broken), single('on ei', broken)]
    expect(declaredSince(then, now)).toEqual([])
    expect(breakBetween(then, now)).toBeNull()
  })
})
