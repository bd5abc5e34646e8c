import type { ReactNode } from 'react'
import { FONT, palette } from './palette'

/** What every chart takes. Texts are in the reader's language. */
export interface ChartProps {
  /** Unique on the page; ids inside the drawing are made from it. */
  id: string
  title: string
  /** The finding with its numbers, for readers who do not see the drawing. */
  desc?: string
  /** Which drawings to make; a file takes one. Both by default, switched by `Figure`. */
  only?: 'wide' | 'narrow'
}

export interface Canvas {
  width: number
  wide: boolean
  /** Unique to this drawing: prefix of its ids. */
  id: string
}

interface ChartFrameProps extends ChartProps {
  widths?: { wide: number; narrow: number }
  /** At which width of its holder `Figure` changes to the wide drawing; by its own width when not given. */
  size?: 's' | 'm' | 'l'
  draw: (canvas: Canvas) => { height: number; body: ReactNode }
}

/** Draws a chart for two widths, so that text is never scaled. Each drawing is an image with its own title and description. */
export function ChartFrame({ id, title, desc, only, widths = { wide: 720, narrow: 342 }, size, draw }: ChartFrameProps) {
  const kinds = only ? [only] : (['wide', 'narrow'] as const)
  return kinds.map((kind) => {
    const canvas = { width: widths[kind], wide: kind === 'wide', id: `${id}-${kind}` }
    const { height, body } = draw(canvas)
    return (
      <svg
        key={kind}
        data-chart={kind}
        data-size={size ?? (widths.wide > 900 ? 'l' : widths.wide > 600 ? 'm' : 's')}
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${canvas.width} ${round(height)}`}
        width={canvas.width}
        height={round(height)}
        role="img"
        aria-labelledby={desc ? `${canvas.id}-title ${canvas.id}-desc` : `${canvas.id}-title`}
      >
        <title id={`${canvas.id}-title`}>{title}</title>
        {desc ? <desc id={`${canvas.id}-desc`}>{desc}</desc> : null}
        <g fontFamily={FONT} fontSize={14} fill={palette.ink}>
          {body}
        </g>
      </svg>
    )
  })
}

/** Coordinates with at most two decimals: half the bytes, no visible difference. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** The pattern of "partly": always hatched too, so that it survives print and greyscale. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={palette.partly} />
        <rect width="1.6" height="6" fill={palette.partlyLine} />
      </pattern>
    </defs>
  )
}

/** Attributes of the text and line styles shared by the charts. */
export const axisText = { fontSize: 13, fill: palette.ink3 } as const
export const bold = { fontWeight: 700 } as const
export const big = { fontSize: 22, fontWeight: 800, letterSpacing: '-0.02em' } as const
export const halo = { paintOrder: 'stroke', stroke: palette.paper, strokeWidth: 4, strokeLinejoin: 'round' } as const
export const gridLine = { stroke: palette.line, strokeWidth: 1 } as const
export const baseLine = { stroke: palette.ink, strokeWidth: 1.5 } as const
export const breakLine = { stroke: palette.ink2, strokeWidth: 1.5, strokeDasharray: '2 3' } as const
