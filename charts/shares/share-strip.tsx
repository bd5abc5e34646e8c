import { percentNumber, wholePercent } from '@/messages/numbers/format'
import { bold, round } from '../frame'
import type { LegendItem } from '../key'
import { textWidth } from '../measure'
import { palette, surface } from '../palette'

/** Height of a bar, px. */
export const STRIP_HEIGHT = 34

interface ShareStripProps {
  shares: readonly number[]
  parts: readonly LegendItem[]
  x: number
  y: number
  width: number
  hatch: string
  own?: number
  /** What stands inside the parts in place of whole per cent, where there is room. */
  texts?: readonly string[]
}

/** Has a part of that length room for its whole per cent, or for the text in its place? */
const hasRoom = (length: number, share: number, text: string | undefined): boolean =>
  length > (text === undefined ? (wholePercent(share) > 9 ? 24 : 16) : textWidth(text, 14, true) + 6)

/** One bar of 100 % in parts, whole per cent inside those wide enough; a cloudberry line below the reader's own answer. */
export function ShareStrip({ shares, parts, x, y, width, hatch, own, texts }: ShareStripProps) {
  let before = 0
  return shares.map((share, index) => {
    const part = parts[index]
    if (!part || share <= 0) return null
    const from = x + before * width
    const length = share * width
    before += share
    const { fill, stroke, text, plate, dash } = surface(part.look, hatch)
    const centre = round(from + length / 2)
    return (
      <g key={part.label}>
        <rect x={round(from)} y={y} width={round(length)} height={STRIP_HEIGHT} fill={fill} stroke={palette.paper} />
        {stroke && !plate ? (
          <rect
            x={round(from + 0.5)}
            y={y + 0.5}
            width={round(Math.max(0, length - 1))}
            height={STRIP_HEIGHT - 1}
            fill="none"
            stroke={stroke}
            strokeDasharray={dash}
          />
        ) : null}
        {plate && length > 30 ? <rect x={centre - 15} y={y + 7} width="30" height="20" fill={palette.paper} /> : null}
        {hasRoom(length, share, texts?.[index]) ? (
          <text x={centre} y={y + 22} textAnchor="middle" {...bold} fill={text}>
            {texts?.[index] ?? percentNumber(share)}
          </text>
        ) : null}
        {own === index ? (
          <rect
            x={round(from + 1.5)}
            y={y + STRIP_HEIGHT + 2}
            width={round(Math.max(2, length - 3))}
            height="6"
            fill={palette.lakka}
            stroke={palette.lakkaInk}
          />
        ) : null}
      </g>
    )
  })
}
