import { describe, expect, it } from 'vitest'
import { meanLabel, shareLabel } from './label'

const limits = { equiv: 0.05, minChange: 0.01 }
const label = (diff: number, low: number, high: number) => shareLabel(diff, { low, high }, limits)

describe('the word for a change of a share', () => {
  it('needs an interval that excludes 0 and at least one point', () => {
    expect(label(0.08, 0.01, 0.15)).toBe('rose')
    expect(label(-0.08, -0.15, -0.01)).toBe('fell')
    expect(label(0.08, -0.001, 0.15)).toBe('unclear')
  })

  it('is given to exactly one point, not to less', () => {
    expect(label(0.01, 0.01, 0.01)).toBe('rose')
    expect(label(0.35 - 0.34, 0.005, 0.02)).toBe('rose')
    expect(label(-0.01, -0.02, -0.001)).toBe('fell')
    expect(label(0.0099, 0.005, 0.02)).toBe('unchanged')
  })

  it('is not given for rounding noise', () => {
    expect(label(0.03, 1e-10, 0.06)).toBe('unclear')
    expect(label(-0.03, -0.06, -1e-10)).toBe('unclear')
  })

  it('says unchanged only when the whole interval lies within the limits, ends included', () => {
    expect(label(0, -0.05, 0.05)).toBe('unchanged')
    expect(label(0, -(0.15 - 0.1), 0.15 - 0.1)).toBe('unchanged')
    expect(label(0, -0.0501, 0.05)).toBe('unclear')
    expect(label(0, -0.05, 0.0501)).toBe('unclear')
  })
})

it('the word for a change of a mean knows no limits, so no unchanged either', () => {
  expect(meanLabel({ low: 0.001, high: 0.002 })).toBe('rose')
  expect(meanLabel({ low: -0.002, high: -0.001 })).toBe('fell')
  expect(meanLabel({ low: 0, high: 0 })).toBe('unclear')
  expect(meanLabel({ low: 1e-10, high: 1 })).toBe('unclear')
})
