/** A question's chart as a picture that stands alone: everything it needs is in it, with title, notes, source and words for who cannot see it. */
import { wrapText } from '@/charts/measure'
import { FONT, palette } from '@/charts/palette'
import { type Drawn, type DrawnElement, drawnOf, markupOf } from '../../ui/figure/markup'
import { type ChartAsked, figurePieces, wordsIn } from './figure-pieces'

const margin = 24

type Line = { text: string; x: number; y: number; size: number; fill: string; weight?: number }

const looks = {
  title: { size: 17, fill: palette.ink, weight: 700, step: 23 },
  subtitle: { size: 14, fill: palette.ink2, step: 20 },
  line: { size: 14, fill: palette.ink, weight: 700, step: 26 },
  note: { size: 13, fill: palette.ink2, step: 18 },
  source: { size: 13, fill: palette.ink3, step: 18 },
}

/** Puts texts and drawings below each other. */
class Column {
  readonly lines: Line[] = []
  readonly drawings: DrawnElement[] = []
  bottom = margin

  constructor(readonly width: number) {}

  write(text: string, look: keyof typeof looks): void {
    const { step, ...style } = looks[look]
    if (!text) return
    for (const line of wrapText(text, this.width, style.size, 8)) {
      this.lines.push({ text: line, x: margin, y: this.bottom + style.size, ...style })
      this.bottom += step
    }
  }

  /** A drawing's own title and description are told once, by the picture. */
  draw({ tag, attributes, children }: DrawnElement): void {
    const { role, 'aria-labelledby': _, ...own } = attributes
    const y = this.bottom + 12
    const untold = children.filter((each) => typeof each === 'string' || !['title', 'desc'].includes(each.tag))
    this.drawings.push({ tag, attributes: { ...own, x: String(margin), y: String(y), overflow: 'visible' }, children: untold })
    this.bottom = y + Number(attributes.height ?? 0) + 12
  }
}

const Frame = ({ title, desc, column }: { title: string; desc: string; column: Column }) => {
  const [width, height] = [column.width + 2 * margin, Math.ceil(column.bottom + margin)]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="picture-title picture-desc"
      fontFamily={FONT}
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-desc">{desc}</desc>
      <rect width={width} height={height} fill={palette.paper} />
      {column.lines.map(({ text, x, y, size, fill, weight }) => (
        <text key={y} x={x} y={y} fontSize={size} fontWeight={weight} fill={fill}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/**
 * The picture as SVG text; null when the question has no chart.
 * @param source as `saySource` says it
 */
export async function chartPicture(asked: ChartAsked, source: string): Promise<string | null> {
  const figure = await figurePieces(asked)
  if (!figure) return null
  const wide = figure.pieces.filter((each) => !('drawing' in each) || each.drawing.attributes['data-chart'] !== 'narrow')
  const drawings = wide.flatMap((each) => ('drawing' in each ? [each.drawing] : []))
  const column = new Column(Math.max(480, ...drawings.map(({ attributes }) => Number(attributes.width ?? 0))))
  column.write(figure.title, 'title')
  column.write(figure.subtitle, 'subtitle')
  for (const each of wide) {
    if ('drawing' in each) column.draw(each.drawing)
    else column.write(each.line, 'line')
  }
  column.write(figure.notes, 'note')
  column.write(source, 'source')
  const title = drawings.map((each) => wordsIn(each, 'title')).find(Boolean) ?? figure.title
  const desc = [...drawings.map((each) => wordsIn(each, 'desc')), figure.notes, source].filter(Boolean).join(' ')
  const [frame] = await drawnOf(<Frame title={title} desc={desc} column={column} />)
  const whole: Drawn[] = frame && typeof frame !== 'string' ? [{ ...frame, children: [...frame.children, ...column.drawings] }] : []
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(whole)}\n`
}
