import { expect, it } from 'vitest'
import { shareNumber, shareText } from './share-text'

it('a share is whole per cent, halves up', () => {
  expect(shareText(57, 0.285, { base: 200, N: 311 }, 'fi')).toBe('29\u00a0%')
  expect(shareNumber(57, 0.285, { base: 200, N: 311 })).toBe('29')
})

it('fewer than twenty answers are a count, unless everybody answered', () => {
  expect(shareText(3, 3 / 7, { base: 7, N: 12 }, 'fi')).toBe('3/7')
  expect(shareText(3, 3 / 7, { base: 7, N: 7 }, 'fi')).toBe('43\u00a0%')
})

it('no answers are a dash', () => {
  expect(shareText(0, null, { base: 0, N: 12 }, 'fi')).toBe('–')
})
