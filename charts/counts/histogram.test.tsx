import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Histogram, type HistogramProps } from './histogram'

const base: HistogramProps = {
  id: 'h',
  title: 'Työaika',
  only: 'wide',
  bins: [
    { from: 0, to: 1, count: 40 },
    { from: 1, to: 2, count: 20 },
    { from: 2, to: 3, count: 0 },
  ],
  median: 0.5,
  quartiles: [0.25, 1.5],
  locale: 'fi',
  medianLabel: 'mediaani',
  unit: 'henkilötyövuotta',
}

describe('the spread of numbers', () => {
  it('draws heights proportional to the counts, and nothing for an empty class', () => {
    const html = renderToStaticMarkup(<Histogram {...base} />)
    const heights = [...html.matchAll(/height="([\d.]+)" fill="#b7d6cc"/g)].map((match) => Number(match[1]))
    expect(heights).toHaveLength(2)
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 2)
  })
  it('writes the median in the language of the reader', () => {
    expect(renderToStaticMarkup(<Histogram {...base} />)).toContain('mediaani 0,5')
    expect(renderToStaticMarkup(<Histogram {...base} locale="en" medianLabel="median" />)).toContain('median 0.5')
  })
  it('has names at the steps of its columns alone', () => {
    const names = (props: Partial<HistogramProps>) => {
      const html = renderToStaticMarkup(<Histogram {...base} {...props} />)
      return [...html.matchAll(/<text x="[\d.]+" y="268"[^>]*>([^<]+)</g)].map(([, text]) => text)
    }
    expect(names({})).toEqual(['0', '1', '2', '3'])
    expect(names({ whole: true })).toEqual(['0', '1', '2'])
    expect(names({ whole: true, bins: [0, 5, 10].map((from) => ({ from, to: from + 5, count: 9 })) })).toEqual(['0–4', '5–9', '10–14'])
  })
  it('marks a whole number in the middle of its column', () => {
    const html = renderToStaticMarkup(<Histogram {...base} whole median={1} quartiles={undefined} />)
    const [column] = [...html.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].slice(1, 2)
    const middle = Number(column?.[1]) + Number(column?.[2]) / 2
    expect(Number(/<line x1="([\d.]+)" x2="\1" y1="20"/.exec(html)?.[1])).toBeCloseTo(middle, 1)
  })
  it('stands no answers, and a hidden median', () => {
    const html = renderToStaticMarkup(<Histogram {...base} bins={[]} median={null} quartiles={undefined} />)
    expect(html).not.toContain('NaN')
    expect(html).toContain('Työaika</title>')
  })
})
