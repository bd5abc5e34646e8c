import { describe, expect, it } from 'vitest'
import { publishedOf } from '@/results/series/published'
import { readPublishedFigures } from './published'

const figures = readPublishedFigures()
const asked = {
  question: 'johtaja_some',
  options: ['kylla'],
  before: '2024-10-01',
  known: new Set(['2014', '2015', '2016', '2017', '2018']),
}

describe('what the association has published of its rounds', () => {
  it('is read whole, each figure with its day and source', () => {
    expect(figures).toHaveLength(106)
    expect(figures.every(({ source, referenceDate }) => source !== '' && /^\d{4}-\d\d-\d\d$/.test(referenceDate))).toBe(true)
    expect(figures.filter(({ round }) => round === '2011').every(({ referenceDate }) => referenceDate === '2011-11-08')).toBe(true)
  })

  it('joins a series in time where the service has no answers, and nowhere else', () => {
    expect(publishedOf(figures, asked).map(({ round, share }) => [round, share])).toEqual([
      ['2011', 0.11],
      ['2019', 0.6],
      ['2020', 0.65],
      ['2022', 0.64],
    ])
    expect(publishedOf(figures, { ...asked, before: '2020-01-01' }).map(({ round }) => round)).toEqual(['2011', '2019'])
    expect(publishedOf(figures, { ...asked, options: ['ei'] })).toEqual([])
  })

  it('of several options is of exactly these', () => {
    const renewal = { ...asked, question: 'uudistus_verkkopalvelu' }
    expect(publishedOf(figures, { ...renewal, options: ['alkamassa', 'kaynnissa'] }).map(({ round }) => round)).toEqual(['2019', '2022'])
    expect(publishedOf(figures, { ...renewal, options: ['kaynnissa'] })).toEqual([])
  })
})
