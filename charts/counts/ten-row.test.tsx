import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TenRow } from './ten-row'

const filled = (html: string) =>
  [...html.matchAll(/width="([\d.]+)" height="10" fill="#12514a"/g)].reduce((sum, match) => sum + Number(match[1]), 0)

describe('the row of ten', () => {
  it('fills as much of the ten squares as there is of ten', () => {
    expect(filled(renderToStaticMarkup(<TenRow of={6} size={10} />))).toBe(60)
    expect(filled(renderToStaticMarkup(<TenRow of={4.9} size={10} />))).toBeCloseTo(49)
  })
  it('is decoration unless it is named', () => {
    expect(renderToStaticMarkup(<TenRow of={6} />)).toContain('aria-hidden="true"')
    expect(renderToStaticMarkup(<TenRow of={6} label="kuusi kymmenestä" />)).toContain('role="img" aria-label="kuusi kymmenestä"')
  })
  it('stands nothing and more than all', () => {
    expect(filled(renderToStaticMarkup(<TenRow of={0} size={10} />))).toBe(0)
    expect(filled(renderToStaticMarkup(<TenRow of={12} size={10} />))).toBe(100)
  })
})
