import { describe, expect, it } from 'vitest'
import type { SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { breaksByKind, seriesOverRounds, shareOf } from './series-over-rounds'

const round = (code: string, type: SeriesResult['type'], options?: string[]) =>
  ({
    round: code,
    referenceDate: `${code.slice(0, 4)}-06-01`,
    series: options
      ? [{ key: 'ohjeet', type, counts: { options: options.map((option) => ({ option, count: 1, share: 1 / options.length })) } }]
      : [],
  }) as unknown as RoundSummary

describe('a series over rounds', () => {
  it('stands in the order of reference dates and tells which rounds did not ask', () => {
    const points = seriesOverRounds(
      [round('2018', 'single', ['on', 'ei']), round('2014', 'single', ['on', 'ei']), round('2016', 'single')],
      'ohjeet',
    )
    expect(points.map((point) => [point.round, point.referenceDate, point.series !== undefined])).toEqual([
      ['2014', '2014-06-01', true],
      ['2016', '2016-06-01', false],
      ['2018', '2018-06-01', true],
    ])
  })

  it('breaks where a single choice got other options, also over a round that did not ask', () => {
    const rounds = [
      round('2014', 'single', ['on', 'ei']),
      round('2015', 'single'),
      round('2016', 'single', ['on', 'suunnitteilla', 'ei']),
      round('2017', 'single', ['on', 'suunnitteilla', 'ei']),
    ]
    expect(seriesOverRounds(rounds, 'ohjeet').map((point) => point.break)).toEqual([null, null, 'options', null])
  })

  it('tells of each kind of break only the rounds where it was', () => {
    const rounds = [
      round('2014', 'multiple', ['on', 'ei']),
      round('2015', 'single', ['on', 'ei']),
      round('2016', 'single', ['on', 'suunnitteilla', 'ei']),
      round('2017', 'single', ['on', 'ei']),
    ]
    expect(breaksByKind(seriesOverRounds(rounds, 'ohjeet'))).toEqual([
      { what: 'type', rounds: ['2015'] },
      { what: 'options', rounds: ['2016', '2017'] },
    ])
  })

  it('does not break when a multiple choice gets a longer list', () => {
    const rounds = [round('2014', 'multiple', ['facebook']), round('2015', 'multiple', ['facebook', 'instagram'])]
    expect(seriesOverRounds(rounds, 'ohjeet').map((point) => point.break)).toEqual([null, null])
    const [first, second] = seriesOverRounds(rounds, 'ohjeet')
    expect([shareOf(first?.series, 'instagram'), shareOf(second?.series, 'instagram')]).toEqual([null, 0.5])
  })
})
