import { scaleLinear } from 'd3-scale'
import type { Locale } from '@/questionnaire/text'
import { axisText, bold, ChartFrame, type ChartProps, gridLine, round } from '../frame'
import { textWidth, wrapText } from '../measure'
import { palette } from '../palette'
import { BreakdownChartRow, type BreakdownGroup } from './breakdown-row'

export interface BreakdownProps extends ChartProps {
  /** Groups in their natural order, never sorted by value. */
  rows: BreakdownGroup[]
  /** Dashed line through all rows: the whole country. */
  reference?: { share: number; label: string }
  /** Head of the base column: "vastasi". */
  baseLabel?: string
  locale: Locale
}

const ROW = 38
const TOP = 40

/** Dot and interval by group on 0–100 %, value and base at the right edge. */
export function Breakdown({ rows, reference, baseLabel, locale, ...chart }: BreakdownProps) {
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide }) => {
        const name = (row: BreakdownGroup) => (wide ? row.label : (row.short ?? row.label))
        const widest = Math.max(0, ...rows.map((row) => textWidth(name(row)) + 14))
        const left = wide ? Math.min(280, Math.max(190, widest)) : Math.min(140, Math.max(80, widest))
        const right = wide ? 118 : 56
        const height = TOP + rows.length * ROW + 30
        const x = scaleLinear([0, 1], [left, width - right])
        return {
          height,
          body: (
            <>
              {rows.map((row, index) =>
                row.own ? (
                  <rect key={row.label} x="0" y={TOP + index * ROW + 2} width={width} height={ROW - 4} fill={palette.lakkaTint} />
                ) : null,
              )}
              {[0, 25, 50, 75, 100].map((tick) => (
                <g key={tick}>
                  <line x1={round(x(tick / 100))} x2={round(x(tick / 100))} y1={TOP - 6} y2={height - 24} {...gridLine} />
                  <text x={round(x(tick / 100))} y={height - 6} textAnchor="middle" {...axisText}>
                    {tick}
                  </text>
                </g>
              ))}
              {reference ? (
                <>
                  <line
                    x1={round(x(reference.share))}
                    x2={round(x(reference.share))}
                    y1={TOP - 12}
                    y2={height - 24}
                    stroke={palette.ink}
                    strokeWidth="1.5"
                    strokeDasharray="5 3"
                  />
                  <text x={round(x(reference.share))} y={TOP - 18} textAnchor="middle" {...bold} fontSize="13">
                    {reference.label}
                  </text>
                </>
              ) : null}
              {rows.map((row, index) => (
                <BreakdownChartRow
                  key={row.label}
                  row={row}
                  name={wrapText(name(row), left - 10, 14, 2)}
                  y={TOP + index * ROW + ROW / 2}
                  x={x}
                  width={width}
                  right={right}
                  wide={wide}
                  locale={locale}
                />
              ))}
              {wide && baseLabel ? (
                <text x={width} y={TOP - 18} textAnchor="end" {...axisText}>
                  {baseLabel}
                </text>
              ) : null}
            </>
          ),
        }
      }}
    />
  )
}
