import { expect, it } from 'vitest'
import { pValue } from './p-value'

it.each([
  [0.0224, 'p = 0,02'],
  [0.0043, 'p = 0,004'],
  [0.0099, 'p = 0,01'],
  [0.0486, 'p = 0,049'],
  [0.0498, 'p = 0,0498'],
  [0.05, 'p = 0,05'],
  [0.00099, 'p < 0,001'],
  [0.5, 'p = 0,50'],
  [0.995, 'p > 0,99'],
  [0.9999999999, 'p = 1'],
])('a p of %f is %s', (p, text) => expect(pValue(p, 'fi').replaceAll('\u00a0', ' ')).toBe(text))
