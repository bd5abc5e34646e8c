import type { ScaleLinear } from 'd3-scale'
import { NO_BREAK_SPACE, percent, percentNumber } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, bold, round } from '../frame'
import type { LegendItem } from '../key'
import { palette, surface } from '../palette'
import { IntervalBracket } from './interval-bracket'

export interface RoundColumnData {
  /** Year or name of the round, below its column. */
  label: string
  year: number
  /** Number of respondents, written out. */
  base: string
  /** Shares 0..1 in the order of the parts; a part that was not asked is null. */
  shares: readonly (number | null)[]
  /** Confidence interval of the lowest parts together, as many as the chart marks, 0..1. */
  interval?: readonly [number, number]
}

/** How far beside its column an interval stands: in the gap, where it meets neither labels nor ends of parts. */
const BESIDE = 6

interface RoundColumnProps {
  data: RoundColumnData
  parts: readonly LegendItem[]
  x: number
  width: number
  y: ScaleLinear<number, number>
  hatch: string
  wide: boolean
  locale: Locale
}

/** One round's column of ordered answers, its name and base below it. */
export function RoundColumn({ data, parts, x, width, y, hatch, wide, locale }: RoundColumnProps) {
  const centre = round(x + width / 2)
  const floor = y(0)
  const wordy = width >= 42
  const plateWidth = wordy ? 44 : 24
  let below = 0
  return (
    <g>
      {data.shares.map((share, index) => {
        const part = parts[index]
        if (!share || !part) return null
        below += share
        const { fill, stroke, text, plate, dash } = surface(part.look, hatch)
        const at = y(below)
        const tall = y(below - share) - at
        const labelAt = at + tall / 2 + 5
        return (
          <g key={part.label}>
            <rect
              x={round(x)}
              y={round(at)}
              width={round(width)}
              height={round(tall)}
              fill={fill}
              stroke={plate || !stroke ? palette.paper : stroke}
              strokeDasharray={dash}
            />
            {tall > 22 && width >= 18 ? (
              <>
                {plate ? (
                  <rect x={centre - plateWidth / 2} y={round(labelAt - 15)} width={plateWidth} height="20" fill={palette.paper} />
                ) : null}
                <text x={centre} y={round(labelAt)} textAnchor="middle" {...bold} fill={text} fontSize={wordy ? 14 : 13}>
                  {wordy ? percent(share, locale) : percentNumber(share)}
                </text>
              </>
            ) : null}
          </g>
        )
      })}
      {data.interval ? (
        <IntervalBracket
          x={round(x + width + BESIDE)}
          low={round(y(data.interval[0]))}
          high={round(y(data.interval[1]))}
          half={BESIDE - 2}
        />
      ) : null}
      <text x={centre} y={floor + 22} textAnchor="middle" {...bold} fontSize={width < 34 ? 13 : 14}>
        {data.label}
      </text>
      <text x={centre} y={floor + 40} textAnchor="middle" {...axisText}>
        {wide && width >= 48 ? `n${NO_BREAK_SPACE}=${NO_BREAK_SPACE}${data.base}` : data.base}
      </text>
    </g>
  )
}
