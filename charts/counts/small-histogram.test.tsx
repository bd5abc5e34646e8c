import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SmallHistogram } from './small-histogram'

const bins = [
  { from: 0, to: 2, count: 10 },
  { from: 2, to: 4, count: 5 },
  { from: 4, to: 6, count: 0 },
]

it('draws a column a class that has answers, as high as they are many, and names the ends', () => {
  const html = renderToStaticMarkup(<SmallHistogram id="h" title="Työaika" bins={bins} locale="fi" only="wide" />)
  const heights = [...html.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height))
  expect(heights).toHaveLength(2)
  expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 1)
  expect(html).toContain('>0</text>')
  expect(html).toContain('>6</text>')
})
