import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { markLevels } from './day-labels'
import { Days, type DaysProps } from './days'

const base: DaysProps = {
  id: 'd',
  title: 'Vastaukset päivittäin',
  only: 'wide',
  counts: [10, 20, 0, 5],
  length: 10,
  ticks: [{ day: 0, label: '26.10.' }],
}
const heights = (html: string) => [...html.matchAll(/height="([\d.]+)" fill="#(?:12514a|f5b01a)"/g)].map((match) => Number(match[1]))

describe('answers per day', () => {
  it('draws heights proportional to the counts', () => {
    const [first = 0, second = 0, ...rest] = heights(renderToStaticMarkup(<Days {...base} />))
    expect(second / first).toBeCloseTo(2, 2)
    expect(rest).toHaveLength(1)
  })
  it('points at today alone and names the letters', () => {
    const html = renderToStaticMarkup(
      <Days {...base} today={3} marks={[{ day: 1, label: '1. muistutus' }]} remaining="6 päivää jäljellä" />,
    )
    expect(html.match(/fill="#f5b01a"/g)).toHaveLength(1)
    expect(html).toContain('1. muistutus')
    expect(html).toContain('6 päivää jäljellä')
  })
  it('moves a mark label up where it would run into another', () => {
    expect(
      markLevels([
        { from: 0, width: 50 },
        { from: 40, width: 50 },
        { from: 60, width: 10 },
      ]),
    ).toEqual([0, 1, 0])
  })
  it('stands a round that opened a moment ago', () => {
    expect(renderToStaticMarkup(<Days {...base} counts={[]} length={0} ticks={[]} />)).not.toContain('NaN')
  })
})
