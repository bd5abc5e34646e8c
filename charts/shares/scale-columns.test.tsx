import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ScaleColumns } from './scale-columns'

const points = [0.03, 0.11, 0.32, 0.44, 0.1].map((share, index) => ({ label: `${index + 1}`, share }))
const heights = (html: string) => [...html.matchAll(/height="([\d.]+)" fill="#(?:12514a|b7d6cc)"/g)].map((match) => Number(match[1]))

describe('columns of a scale', () => {
  it('draws heights proportional to the shares', () => {
    const drawn = heights(renderToStaticMarkup(<ScaleColumns id="s" title="Tyytyväisyys" only="wide" points={points} />))
    expect((drawn[3] ?? 0) / (drawn[1] ?? 1)).toBeCloseTo(4, 1)
  })
  it('darkens the commonest grade alone', () => {
    const html = renderToStaticMarkup(<ScaleColumns id="s" title="Tyytyväisyys" only="narrow" points={points} />)
    expect(html.match(/fill="#12514a"/g)).toHaveLength(1)
    expect(html).toContain('font-size="22" font-weight="800" letter-spacing="-0.02em">44<')
  })
  it('stands a scale nobody answered', () => {
    const html = renderToStaticMarkup(<ScaleColumns id="s" title="Tyytyväisyys" points={points.map((point) => ({ ...point, share: 0 }))} />)
    expect(html).not.toContain('NaN')
    expect(renderToStaticMarkup(<ScaleColumns id="s" title="Tyytyväisyys" points={[]} />)).toContain('<title')
  })
})
