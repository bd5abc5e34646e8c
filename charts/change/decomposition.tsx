import { scaleLinear } from 'd3-scale'
import { signed } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, baseLine, big, bold, ChartFrame, type ChartProps, gridLine, Hatch, halo, round } from '../frame'
import { textWidth } from '../measure'
import { palette } from '../palette'

export interface DecompositionBarsProps extends ChartProps {
  rows: {
    label: string
    sub?: string
    /** Percentage points, with sign. */
    points: number
    /** `same`: the same municipalities; `turnover`: respondents changed; `total`: their sum, under a rule. */
    kind: 'same' | 'turnover' | 'total'
  }[]
  locale: Locale
  /** Short unit after the last tick: "%-yks.". */
  unit: string
  widths?: { wide: number; narrow: number }
}

const TOP = 28

/** A change split into its parts: bars from zero in percentage points on one axis. */
export function DecompositionBars({ rows, locale, unit, ...chart }: DecompositionBarsProps) {
  const largest = Math.max(0, ...rows.map(({ points }) => Math.abs(points)))
  const step = largest <= 12 ? 5 : Math.ceil(largest / 20) * 10
  const limit = Math.max(step * 2.8, largest * 1.4)
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const left = wide ? (width < 640 ? 150 : 250) : 0
        const rowHeight = wide ? 50 : 62
        const height = TOP + rows.length * rowHeight + 18
        const x = scaleLinear([-limit, limit], [left, width - (wide ? 64 : 8)])
        return {
          height,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              {[-2, -1, 0, 1, 2].map((tick) => {
                const at = round(x(tick * step))
                return (
                  <g key={tick}>
                    <line x1={at} x2={at} y1={TOP - 4} y2={height - 16} {...(tick === 0 ? baseLine : gridLine)} />
                    <text x={at} y={TOP - 10} textAnchor="middle" {...axisText}>
                      {signed(tick * step, 0, locale)}
                      {tick === 2 && wide ? ` ${unit}` : ''}
                    </text>
                  </g>
                )
              })}
              {rows.map((row, index) => {
                const y = TOP + index * rowHeight
                const bar = wide ? y + 10 : y + 26
                const zero = x(0)
                const tip = x(row.points)
                const label = signed(row.points, 1, locale)
                const after = row.points >= 0
                const turnover = row.kind === 'turnover'
                const clash = wide && !after && tip - 8 - textWidth(label, 22, true) < textWidth(row.label) + 6 && tip < left + 90
                return (
                  <g key={row.label}>
                    {row.kind === 'total' ? <line x1="0" x2={width} y1={y + 1} y2={y + 1} {...baseLine} /> : null}
                    <rect
                      x={round(Math.min(zero, tip))}
                      y={bar}
                      width={round(Math.max(Math.abs(tip - zero), 1.5))}
                      height="28"
                      fill={turnover ? `url(#${id}-hatch)` : row.kind === 'total' ? palette.ink : palette.yes}
                      stroke={turnover ? palette.partlyLine : undefined}
                      strokeWidth={turnover ? 1.5 : undefined}
                    />
                    <text
                      x={round(clash ? zero + 8 : after ? tip + 8 : tip - 8)}
                      y={bar + 22}
                      textAnchor={after || clash ? 'start' : 'end'}
                      {...big}
                    >
                      {label}
                    </text>
                    <text x="0" y={wide ? y + 23 : y + 18} {...halo} {...(row.kind === 'total' ? bold : {})}>
                      {row.label}
                    </text>
                    {wide && row.sub ? (
                      <text x="0" y={y + 40} {...axisText}>
                        {row.sub}
                      </text>
                    ) : null}
                  </g>
                )
              })}
            </>
          ),
        }
      }}
    />
  )
}
