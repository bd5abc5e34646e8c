/** Reads shares back out of a drawing by the lengths and places of its marks, as an eye does, and figures out of a table's cells. */

type Attributes = Record<string, string>

/** Elements of a name with their attributes and text, in order. */
function elements(svg: string, name: string): (Attributes & { text: string })[] {
  return [...svg.matchAll(new RegExp(`<${name}\\b([^>]*?)(?:/>|>(.*?)</${name}>)`, 'gs'))].map(([, attributes = '', inside = '']) => ({
    ...Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    text: inside.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' '),
  }))
}

const at = (element: Attributes, key: string): number => Number(element[key])

/** The wide drawing in a page's markup; undefined without one. */
export const wideDrawing = (html: string): string | undefined => /<svg data-chart="wide".*?<\/svg>/s.exec(html)?.[0]

/** From a place to a share, by the figures of the axis: of one that goes up, or of one that goes to the right. */
function axisOf(svg: string, way: 'up' | 'right'): (place: number) => number {
  const key = way === 'up' ? 'y' : 'x'
  const ticks = elements(svg, 'text').filter(({ text, fill, 'text-anchor': anchor }) => {
    return fill === '#5a6863' && /^\d+( %)?$/.test(text) && anchor === (way === 'up' ? 'end' : 'middle')
  })
  const marks = ticks.map((tick) => ({ share: Number.parseFloat(tick.text) / 100, place: at(tick, key) - (way === 'up' ? 4 : 0) }))
  const [low, high] = [marks[0], marks.at(-1)]
  if (!low || !high || low.share === high.share) throw new Error('a drawing without an axis')
  return (place) => low.share + ((place - low.place) * (high.share - low.share)) / (high.place - low.place)
}

/** Shares of bars that lie, in order: the round's, and of those that have one the earlier round's. */
export function barsDrawn(svg: string): { now: number[]; earlier: number[] } {
  const share = axisOf(svg, 'right')
  const rects = elements(svg, 'rect')
  // The key above has a bar of either kind, none as tall as the round's; its earlier one stands above all others.
  const ends = (height: string, from: number) =>
    rects.filter((rect) => rect.height === height && at(rect, 'y') > from).map((rect) => share(at(rect, 'x') + at(rect, 'width')))
  return { now: ends('22', 0), earlier: ends('6', 20) }
}

/** Shares of the parts of each column, from the bottom up; parts of nothing are left out. */
export function columnsDrawn(svg: string): number[][] {
  const share = axisOf(svg, 'up')
  const parts = elements(svg, 'rect').filter(({ stroke, height }) => stroke !== undefined && height !== undefined)
  const columns = Map.groupBy(parts, (rect) => rect.x)
  return [...columns.values()].map((rects) => rects.map((rect) => share(at(rect, 'y')) - share(at(rect, 'y') + at(rect, 'height'))))
}

/** Shares of the parts of each bar of a matrix. */
export function stripsDrawn(svg: string): number[][] {
  const parts = elements(svg, 'rect').filter(({ height, fill, stroke }) => height === '34' && fill !== 'none' && stroke === '#ffffff')
  return [...Map.groupBy(parts, (rect) => rect.y).values()].map((rects) => {
    const whole = rects.reduce((sum, rect) => sum + at(rect, 'width'), 0)
    return rects.map((rect) => at(rect, 'width') / whole)
  })
}

/** Ends of a line's strokes and the marks that stand alone, from left to right: each its share. */
export function lineDrawn(svg: string): number[] {
  const share = axisOf(svg, 'up')
  const strokes = elements(svg, 'path').filter((path) => path['stroke-width'] === '3')
  const points = strokes.flatMap(({ d = '' }) =>
    [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
  )
  const marks = elements(svg, 'circle').map((circle) => ({ x: at(circle, 'cx'), y: at(circle, 'cy') }))
  const all = new Map([...points, ...marks].map((point) => [Math.round(point.x), point]))
  return [...all.values()].toSorted((a, b) => a.x - b.x).map(({ y }) => share(y))
}

/** Bold figures of a drawing without an axis, in order. */
export const figuresDrawn = (svg: string): string[] =>
  elements(svg, 'text').flatMap(({ text, 'font-weight': weight }) => (weight && /^[<>]?\d+$/.test(text) ? [text] : []))

/** Rows of the first table in a page's markup, the first cell of each its name. */
export function tableRows(html: string): string[][] {
  const [, body = ''] = /<table.*?<tbody>(.*?)<\/tbody>/s.exec(html) ?? []
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')),
  )
}
