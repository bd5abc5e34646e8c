import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../measure'
import { roundPlaces } from './round-places'
import { StackedRounds, type StackedRoundsProps } from './stacked-rounds'

const base: StackedRoundsProps = {
  id: 'c',
  locale: 'fi',
  title: 'Kirjalliset ohjeet 2017–2018',
  desc: '2018: kyllä 60 %',
  parts: [
    { label: 'Kyllä', look: 'yes' },
    { label: 'Suunnitteilla', look: 'partly' },
    { label: 'Ei', look: 'no' },
  ],
  rounds: [
    { label: '2017', year: 2017, base: '190', shares: [0.3, null, 0.7] },
    { label: '2018', year: 2018, base: '200', shares: [0.6, 0.25, 0.15], interval: [0.55, 0.62] },
  ],
}
const draw = (props: Partial<StackedRoundsProps> = {}) => renderToStaticMarkup(<StackedRounds {...base} {...props} />)
const columns = (html: string, fill: string) =>
  [...html.matchAll(new RegExp(`<rect x="[\\d.]+" y="[\\d.]+" width="[\\d.]+" height="([\\d.]+)" fill="${fill}" stroke`, 'g'))].map((m) =>
    Number(m[1]),
  )

describe('columns of the rounds', () => {
  it('has a title and a description in each of its two drawings, with ids of their own', () => {
    const html = draw()
    expect(html.match(/<title id="c-(wide|narrow)-title">Kirjalliset ohjeet 2017–2018<\/title>/g)).toHaveLength(2)
    expect(html.match(/<desc/g)).toHaveLength(2)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('draws heights proportional to the shares', () => {
    const [first = 0, second = 0] = columns(draw({ only: 'wide' }), '#12514a')
    expect(second / first).toBeCloseTo(2, 2)
  })
  it('writes the shares, the base and the name of each answer', () => {
    const html = draw({ only: 'wide' })
    for (const text of ['60\u00a0%', '25\u00a0%', 'n\u00a0=\u00a0200', '>Kyllä<', '>Suunnitteilla<', '>Ei<']) expect(html).toContain(text)
  })
  it('says where the series breaks', () => {
    const html = draw({ breakAfter: { index: 0, text: 'vaihtoehto lisätty', short: 'katkos' } })
    expect(html).toContain('vaihtoehto lisätty')
    expect(html).toContain('stroke-dasharray="2 3"')
  })
  it('stands an empty series and a round without answers', () => {
    expect(draw({ rounds: [] })).toContain('<title')
    expect(draw({ rounds: [{ label: '2018', year: 2018, base: '0', shares: [null, 0, 0] }] })).not.toContain('NaN')
  })
})

describe('places of the columns', () => {
  it('are true to time where there is room', () => {
    const { columns } = roundPlaces([2020, 2022, 2023], 0, 600, true)
    const [a = 0, b = 0, c = 0] = columns
    expect(b - a).toBeCloseTo(2 * (c - b), 6)
  })
  it('leave the columns most of their room, also over years without a round', () => {
    const { columns, columnWidth } = roundPlaces([2014, 2015, 2016, 2017, 2018, 2024], 0, 530, true)
    const [a = 0, b = 0] = columns
    expect(columnWidth / (b - a)).toBeGreaterThan(0.7)
    expect(b - a - columnWidth).toBeGreaterThanOrEqual(12)
  })
  it('keep inside the width, however many rounds', () => {
    const { end, columnWidth } = roundPlaces([2011, 2013, 2014, 2015, 2016, 2017, 2018, 2024], 34, 334, false)
    expect(end).toBeLessThanOrEqual(334.01)
    expect(columnWidth).toBeGreaterThan(10)
  })
})

describe('what stands beside the columns', () => {
  const html = draw({ only: 'wide' })
  const x = (pattern: RegExp) => Number(pattern.exec(html)?.[1])

  it('is the interval in the gap, where it meets neither labels nor ends of parts', () => {
    const column =
      /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill="#12514a" stroke[^>]*>(?!.*fill="#12514a" stroke)/s.exec(html)
    const end = Number(column?.[1]) + Number(column?.[2])
    expect(x(/<path d="M([\d.]+) [\d.]+h8/)).toBeGreaterThan(end)
  })
  it('are names that keep inside the drawing, long ones on several lines', () => {
    const label = 'Kyllä, uudistus on käynnissä tai se alkaa tämän vuoden aikana'
    const long = draw({ only: 'wide', parts: base.parts.map((part, at) => (at === 0 ? { ...part, label } : part)) })
    const lines = [...long.matchAll(/<tspan x="([\d.]+)"[^>]*>([^<]+)</g)].filter(([, , text = '']) => label.includes(text))
    expect(lines.map(([, , text]) => text).join(' ')).toBe(label)
    expect(lines.length).toBeGreaterThan(1)
    for (const [, at, text = ''] of lines) expect(Number(at) + textWidth(text, 14, true)).toBeLessThanOrEqual(720)
  })
  it('is the interval named at the part that it bounds', () => {
    const named = draw({ only: 'wide', marked: 2, intervalText: ['luottamusväli', '55–62 %'] })
    expect(named.indexOf('>luottamusväli<')).toBeGreaterThan(named.indexOf('>Suunnitteilla<'))
    expect(named.indexOf('>luottamusväli<')).toBeLessThan(named.lastIndexOf('>Ei<'))
  })
})
