import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, breakLine, ChartFrame, type ChartProps, gridLine, round } from '../frame'
import { palette } from '../palette'
import { Band } from './band'
import { type DrawnPoint, intervalBands, solidRuns, type TimePoint, yearName } from './timeline'

export interface SparkProps extends ChartProps {
  /** In order of time, true to time when drawn. */
  points: readonly TimePoint[]
  /** Times of breaks, between two rounds: 2015.5. */
  breaks?: readonly number[]
  /** Top of the axis, 0..1: the same in all small charts that stand together. */
  max?: number
  locale: Locale
}

/** A small line for charts that stand together on one scale, 0–100 % by default; the last round has the large mark. */
export function Spark({ points, breaks = [], max = 1, locale, ...chart }: SparkProps) {
  const first = points[0]?.year ?? 0
  const last = points.at(-1)?.year ?? first
  return (
    <ChartFrame
      {...chart}
      widths={{ wide: 258, narrow: 160 }}
      draw={({ width, wide }) => {
        const height = wide ? 120 : 96
        const x = scaleLinear([first, last > first ? last : first + 1], [8, width - 52])
        const y = scaleLinear([0, max], [height - 20, 8])
        const path = line<DrawnPoint>(
          (point) => round(x(point.year)),
          (point) => round(y(point.share)),
        )
        const runs = solidRuns(points, breaks)
        const drawn = points.flatMap((point) => (point.share === null ? [] : [{ ...point, share: point.share }]))
        const latest = drawn.at(-1)
        return {
          height,
          body: (
            <>
              {[0, max].map((tick) => (
                <g key={tick}>
                  <line x1="0" x2={width - 40} y1={y(tick)} y2={y(tick)} {...gridLine} />
                  <text x={width} y={y(tick) + 4.5} textAnchor="end" {...axisText}>
                    {tick > 0 ? percent(tick, locale) : 0}
                  </text>
                </g>
              ))}
              {runs.flatMap(intervalBands).map((stretch) => (
                <Band key={stretch[0]?.year} stretch={stretch} x={x} y={y} color={palette.spruce} />
              ))}
              {runs.map((run) => (
                <path
                  key={run[0]?.year}
                  d={path(run) ?? undefined}
                  fill="none"
                  stroke={palette.spruce}
                  strokeWidth="2.5"
                  strokeLinejoin="round"
                />
              ))}
              {breaks.map((at) => (
                <line key={at} x1={round(x(at))} x2={round(x(at))} y1="2" y2={height - 18} {...breakLine} />
              ))}
              {drawn.map((point) => (
                <circle
                  key={point.year}
                  cx={round(x(point.year))}
                  cy={round(y(point.share))}
                  r={point === latest ? 5.5 : 2.5}
                  {...(point.hollow
                    ? { fill: palette.paper, stroke: palette.spruce, strokeWidth: 1.5 }
                    : { fill: palette.spruce, ...(point === latest ? { stroke: palette.paper, strokeWidth: 1.5 } : {}) })}
                />
              ))}
              {points.length > 0 ? (
                <text x="0" y={height - 2} {...axisText}>
                  {yearName(first)}
                </text>
              ) : null}
              {last > first ? (
                <text x={round(x(last))} y={height - 2} textAnchor="middle" {...axisText}>
                  {yearName(last)}
                </text>
              ) : null}
            </>
          ),
        }
      }}
    />
  )
}
