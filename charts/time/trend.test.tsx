import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Spark } from './spark'
import { Trend } from './trend'

const points = [
  { year: 2014, share: 0.2 },
  { year: 2016, share: 0.3 },
  { year: 2018, share: 0.4 },
]
const path = (html: string) =>
  [...html.matchAll(/<path d="([^"]+)" fill="none"/g)].map((match) =>
    (match[1] ?? '')
      .split(/[ML]/)
      .filter(Boolean)
      .map((pair) => pair.split(',').map(Number)),
  )

describe('a line over time', () => {
  it('is true to time and to the shares', () => {
    const [run = []] = path(
      renderToStaticMarkup(<Trend locale="fi" id="t" title="Ohjeet" only="wide" series={[{ label: 'viestintä', points }]} />),
    )
    const [a = [], b = [], c = []] = run
    expect((b[0] ?? 0) - (a[0] ?? 0)).toBeCloseTo((c[0] ?? 0) - (b[0] ?? 0), 1)
    expect((a[1] ?? 0) - (b[1] ?? 0)).toBeCloseTo((b[1] ?? 0) - (c[1] ?? 0), 1)
  })
  it('is labelled at its end, and not joined across a break', () => {
    const html = renderToStaticMarkup(
      <Trend
        locale="fi"
        id="t"
        title="Ohjeet"
        only="wide"
        series={[{ label: 'viestintä', points }]}
        breaks={[{ at: 2015, text: 'kysymys muuttui', short: 'katkos' }]}
      />,
    )
    expect(path(html)).toHaveLength(2)
    expect(html).toContain('kysymys muuttui')
    expect(html).toContain('>viestintä<')
    expect(html).toContain('40\u00a0%')
  })
  it('has a band only between rounds with an interval', () => {
    const drawn = (from: number) => {
      const known = points.map((point) => ({ ...point, ...(point.year >= from ? { interval: [0.1, 0.5] as const } : {}) }))
      const html = renderToStaticMarkup(
        <Trend locale="fi" id="t" title="Ohjeet" only="wide" series={[{ label: 'viestintä', points: known }]} />,
      )
      return [...html.matchAll(/<(path|rect) [^>]*opacity="0.16"/g)].map(([tag]) => tag)
    }
    const line =
      path(renderToStaticMarkup(<Trend locale="fi" id="t" title="Ohjeet" only="wide" series={[{ label: 'viestintä', points }]} />))[0] ?? []
    const [start, middle] = line.map(([at]) => at)
    expect(drawn(2014)).toEqual([expect.stringContaining(`M${start},`)])
    expect(drawn(2016)).toEqual([expect.stringContaining(`M${middle},`)])
    expect(drawn(2018)).toEqual([expect.stringMatching(/^<rect .*width="10"/)])
    expect(drawn(2019)).toEqual([])
  })
  it('tells two lines apart by colour, dash and mark', () => {
    const html = renderToStaticMarkup(
      <Trend
        locale="fi"
        id="t"
        title="Vastuu"
        only="wide"
        series={[
          { label: 'viestintä', points },
          { label: 'tietotekniikka', points: points.map((point) => ({ ...point, share: 0.5 - point.share })) },
        ]}
      />,
    )
    expect(html).toContain('stroke="#7a4b00"')
    expect(html).toContain('stroke-dasharray="7 4"')
    expect(html).toMatch(/<rect [^>]*fill="#7a4b00"/)
  })
  it('stands one round, no rounds, and a question never asked', () => {
    for (const data of [points.slice(0, 1), [], [{ year: 2018, share: null }]]) {
      expect(renderToStaticMarkup(<Trend locale="fi" id="t" title="Ohjeet" series={[{ label: 'a', points: data }]} />)).not.toContain('NaN')
      expect(renderToStaticMarkup(<Spark locale="fi" id="s" title="Ohjeet" points={data} />)).not.toContain('NaN')
    }
  })
})

describe('a spark line', () => {
  it('stands on 0–100 and is true to the shares', () => {
    const [run = []] = path(renderToStaticMarkup(<Spark locale="fi" id="s" title="Ohjeet" only="wide" points={points} />))
    expect(run.map((pair) => pair[1])).toEqual([81.6, 72.4, 63.2])
  })
  it('is not drawn across a break', () => {
    expect(
      path(renderToStaticMarkup(<Spark locale="fi" id="s" title="Ohjeet" only="wide" points={points} breaks={[2017]} />)),
    ).toHaveLength(2)
  })
})

it('draws the straight line a series follows only when its ends are given', () => {
  const series = [{ label: 'a', points: [2014, 2016, 2018].map((year, at) => ({ year, share: 0.2 + at / 10 })) }]
  const drawn = (direction: object) =>
    renderToStaticMarkup(<Trend locale="fi" id="t" title="t" only="wide" series={series} {...direction} />)
  const dashed = 'stroke-dasharray="9 5"'
  expect(drawn({})).not.toContain(dashed)
  expect(
    drawn({
      direction: [
        { year: 2014, share: 0.2 },
        { year: 2018, share: 0.4 },
      ],
    }),
  ).toContain(dashed)
})

describe('published figures of other rounds', () => {
  const old = { year: 2011.85, share: 0.1, hollow: true }
  const between = { year: 2017.5, share: 0.6, hollow: true }
  const drawn = (all: typeof points) =>
    renderToStaticMarkup(<Trend locale="fi" id="t" title="Ohjeet" only="wide" series={[{ label: 'viestintä', points: all }]} />)
  const strokes = (html: string) => [...html.matchAll(/<path d="([^"]+)" fill="none" stroke="[^"]+" stroke-width="3"/g)].length

  it('are hollow marks that the line does not join', () => {
    const html = drawn([old, ...points])
    expect(html.match(/<circle [^>]*fill="#ffffff"/g)).toHaveLength(1)
    expect(html).toContain('stroke-dasharray="1 4"')
    expect(strokes(html)).toBe(1)
    expect(strokes(drawn([...points.slice(0, 2), between, ...points.slice(2)]))).toBe(2)
  })
  it('are named on the axis by their year', () => {
    const html = drawn([old, ...points])
    expect(html).toContain('>2011<')
    expect(html).not.toContain('2011.85')
  })
})

it('small drawings that stand together have one scale', () => {
  const html = renderToStaticMarkup(<Spark locale="fi" id="s" title="Ohjeet" only="wide" points={points} max={0.4} />)
  expect(html).toContain('>40\u00a0%<')
  expect(path(html)[0]?.at(-1)?.[1]).toBe(8)
})
