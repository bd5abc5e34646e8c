import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, bold, round } from '../frame'
import { palette } from '../palette'

export interface BreakdownGroup {
  label: string
  /** Shorter label for the narrow drawing. */
  short?: string
  /** 0..1; null when the figure is hidden. */
  share: number | null
  /** Why there is no figure: "alle 3 kuntaa". */
  hidden?: string
  interval?: readonly [number, number]
  /** Figure in other words, for a small base: "5/9". */
  figure?: string
  /** At the right edge: "26/42". */
  base?: string
  own?: boolean
  /** Hollow dot with a dashed outline: a merged or uncertain figure. */
  hollow?: boolean
  /** Hollow dot: a share of those who answered, no estimate of all. */
  plain?: boolean
}

interface BreakdownRowProps {
  row: BreakdownGroup
  /** Lines of its name. */
  name: readonly string[]
  /** Middle of the row, px. */
  y: number
  x: (share: number) => number
  width: number
  /** Width of the figures' column at the right edge, px. */
  right: number
  wide: boolean
  locale: Locale
}

/** One group: its name, dot on its interval, figure and base. */
export function BreakdownChartRow({ row, name, y, x, width, right, wide, locale }: BreakdownRowProps) {
  return (
    <g>
      {name.map((line, at) => (
        <text key={line} x={row.own ? 6 : 0} y={y + 5 + (at - (name.length - 1) / 2) * 16} {...(row.own ? bold : {})}>
          {line}
        </text>
      ))}
      {row.share === null ? (
        <text x={round(x(0) + 4)} y={y + 5} {...axisText}>
          {row.hidden}
        </text>
      ) : (
        <>
          {row.interval ? (
            <path
              d={`M${round(x(row.interval[0]))} ${y}H${round(x(row.interval[1]))}`}
              stroke={palette.spruce}
              strokeWidth="8"
              opacity="0.25"
            />
          ) : null}
          <circle
            cx={round(x(row.share))}
            cy={y}
            r="7"
            fill={row.hollow || row.plain ? palette.paper : palette.spruce}
            stroke={palette.spruce}
            strokeWidth="2.5"
            {...(row.hollow ? { strokeDasharray: '3 2' } : {})}
          />
          <text x={width - right + 14} y={y + 5} {...bold}>
            {row.figure ?? percent(row.share, locale)}
          </text>
        </>
      )}
      {wide && row.base ? (
        <text x={width} y={y + 5} textAnchor="end" {...axisText}>
          {row.base}
        </text>
      ) : null}
    </g>
  )
}
