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
  it('stands no answers, and a hidden median', () => {
    const html = renderToStaticMarkup(<Histogram {...base} bins={[]} median={null} quartiles={undefined} />)
    expect(html).not.toContain('NaN')
    expect(html).toContain('Työaika</title>')
  })
})
