import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import fi from '@/messages/fi/register.json'
import { mapSize, placeOnMap, regionsOnMap } from './finland'
import { RegionTiles } from './region-tiles'

const states = [
  { label: 'vastasi', look: 'yes' },
  { label: 'ei vastannut', look: 'none' },
] as const
const draw = (counts: number[], region = '17') =>
  renderToStaticMarkup(
    <RegionTiles
      id="m"
      title="Vastanneet"
      states={[...states]}
      tiles={[{ region, name: 'Pohjois-Pohjanmaa', value: '18/30', counts }]}
      only="wide"
    />,
  )

describe('the map of tiles', () => {
  it('has a place for each region of the register, none of them twice, in both drawings', () => {
    expect([...regionsOnMap].sort()).toEqual(Object.keys(fi.region).sort())
    for (const wide of [true, false]) {
      const { columns, rows } = mapSize(wide)
      const taken = regionsOnMap.map((region) => placeOnMap(region, wide))
      expect(new Set(taken.map((place) => `${place?.column} ${place?.row}`)).size).toBe(19)
      for (const place of taken) {
        expect(place?.column).toBeGreaterThanOrEqual(0)
        expect(place?.column).toBeLessThan(columns)
        expect(place?.row).toBeLessThan(rows)
      }
    }
  })
  it('draws one square a municipality', () => {
    const paths = [...draw([18, 12]).matchAll(/<path d="([^"]+)"/g)].map(([, path = '']) => path.split('M').length - 1)
    expect(paths).toEqual([18, 12])
  })
  it('keeps the squares of the largest region inside its tile', () => {
    const html = draw([20, 20])
    const height = Number(/<rect width="[\d.]+" height="([\d.]+)" fill="#f2f6f4"/.exec(html)?.[1])
    const lowest = Math.max(...[...html.matchAll(/M[\d.]+ ([\d.]+)h([\d.]+)v/g)].map(([, y, side]) => Number(y) + Number(side)))
    expect(lowest).toBeLessThanOrEqual(height)
  })
  it('breaks a long name after its hyphen, and writes the figure', () => {
    expect(draw([1, 0])).toContain('>Pohjois-</text>')
    expect(draw([1, 0])).toContain('18/30')
  })
  it('leaves out what is no region', () => {
    expect(draw([1], '99')).not.toContain('18/30')
  })
})
