import { scaleLinear } from 'd3-scale'
import { number } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, baseLine, bold, type ChartProps, Frame, gridLine, round } from '../frame'
import { textWidth } from '../measure'
import { palette } from '../palette'

export interface HistogramProps extends ChartProps {
  /** Neighbouring classes in ascending order: from `from` (included) up to `to`, and how many answers fall in. */
  bins: { from: number; to: number; count: number }[]
  /** Null when there are too few answers to show them. */
  median: number | null
  quartiles?: readonly [number, number]
  locale: Locale
  /** "mediaani", written before its number. */
  medianLabel: string
  /** Name of the quartile range: "puolet vastaajista". */
  quartileLabel?: string
  /** Unit below the axis. */
  unit?: string
}

/** How the numbers answered are spread: a column a class, the median as a line, the middle half as a band above. */
export function Histogram({ bins, median, quartiles, locale, medianLabel, quartileLabel, unit, ...chart }: HistogramProps) {
  const low = bins[0]?.from ?? 0
  const high = bins.at(-1)?.to ?? 1
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return (
    <Frame
      {...chart}
      widths={{ wide: 560, narrow: 342 }}
      draw={({ width, wide }) => {
        const top = 50
        const floor = wide ? 250 : 220
        const x = scaleLinear([low, high > low ? high : low + 1], [30, width - 12])
        const y = scaleLinear([0, most], [floor, top])
        const ticks = x.ticks(wide ? 8 : 4)
        const medianText = median === null ? '' : `${medianLabel} ${number(median, locale)}`
        const halfText = textWidth(medianText, 14, true) / 2
        const labelWidth = textWidth(quartileLabel ?? '', 13)
        const beside = quartiles !== undefined && x(quartiles[1]) + 8 + labelWidth < width
        const below = quartiles !== undefined && !beside && x(quartiles[0]) - 8 < labelWidth
        const keepIn = (at: number, half: number) => Math.max(half, Math.min(width - half, at))
        return {
          height: floor + (unit ? 44 : 26),
          body: (
            <>
              {y.ticks(4).map((tick) =>
                Number.isInteger(tick) ? (
                  <g key={tick}>
                    <line x1="30" x2={width - 12} y1={round(y(tick))} y2={round(y(tick))} {...gridLine} />
                    <text x="24" y={round(y(tick) + 4)} textAnchor="end" {...axisText}>
                      {tick}
                    </text>
                  </g>
                ) : null,
              )}
              {bins.map((bin) =>
                bin.count > 0 ? (
                  <rect
                    key={bin.from}
                    x={round(x(bin.from) + 1)}
                    y={round(y(bin.count))}
                    width={round(Math.max(1, x(bin.to) - x(bin.from) - 2))}
                    height={round(floor - y(bin.count))}
                    fill={palette.amount[1]}
                    stroke={palette.amount[3]}
                  />
                ) : null,
              )}
              {quartiles ? (
                <>
                  <rect
                    x={round(x(quartiles[0]))}
                    y="26"
                    width={round(x(quartiles[1]) - x(quartiles[0]))}
                    height="8"
                    fill={palette.spruce}
                    opacity="0.25"
                  />
                  {quartileLabel ? (
                    <text
                      x={round(
                        below
                          ? Math.min(x(median ?? quartiles[0]) + 8, width - labelWidth)
                          : beside
                            ? x(quartiles[1]) + 8
                            : x(quartiles[0]) - 8,
                      )}
                      y={below ? 50 : 34.5}
                      textAnchor={beside || below ? 'start' : 'end'}
                      {...axisText}
                    >
                      {quartileLabel}
                    </text>
                  ) : null}
                </>
              ) : null}
              {median === null ? null : (
                <>
                  <line x1={round(x(median))} x2={round(x(median))} y1="20" y2={floor} stroke={palette.paper} strokeWidth="5" />
                  <line x1={round(x(median))} x2={round(x(median))} y1="20" y2={floor} stroke={palette.ink} strokeWidth="2" />
                  <text x={round(keepIn(x(median), halfText))} y="14" textAnchor="middle" {...bold}>
                    {medianText}
                  </text>
                </>
              )}
              <line x1="30" x2={width - 12} y1={floor} y2={floor} {...baseLine} />
              {ticks.map((tick) => (
                <text key={tick} x={round(x(tick))} y={floor + 18} textAnchor="middle" {...axisText}>
                  {number(tick, locale)}
                </text>
              ))}
              {unit ? (
                <text x={width - 12} y={floor + 38} textAnchor="end" {...axisText}>
                  {unit}
                </text>
              ) : null}
            </>
          ),
        }
      }}
    />
  )
}
