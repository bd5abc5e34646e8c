import { describe, expect, it } from 'vitest'
import { axisTop, namedYears, segments } from './timeline'

const points = [2014, 2015, 2016, 2018, 2024].map((year) => ({ year, share: year === 2015 ? null : 0.5 }))
const years = (runs: { year: number }[][]) => runs.map((run) => run.map(({ year }) => year))

describe('a line over the rounds', () => {
  it('is not drawn across a round without the question', () => {
    expect(years(segments(points))).toEqual([[2014], [2016, 2018, 2024]])
  })
  it('is not drawn across a break', () => {
    expect(years(segments(points, [2017]))).toEqual([[2014], [2016], [2018, 2024]])
    expect(years(segments(points, [2018]))).toEqual([[2014], [2016], [2018, 2024]])
  })
  it('names the first and the last year, and others only where they fit', () => {
    expect(namedYears([2014, 2015, 2016, 2017, 2018, 2024], (year) => (year - 2014) * 20)).toEqual([2014, 2017, 2024])
    expect(namedYears([2014, 2015], (year) => (year - 2014) * 20)).toEqual([2014, 2015])
    expect(namedYears([], (year) => year)).toEqual([])
  })
  it('starts at zero and stops at 40, 60 or 100 per cent', () => {
    expect([0.35, 0.41, 0.7].map((share) => axisTop([0.1, share]))).toEqual([0.4, 0.6, 1])
    expect(axisTop([])).toBe(0.4)
  })
})
