import { scaleLinear } from 'd3-scale'
import { number } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, baseLine, ChartFrame, type ChartProps, round } from '../frame'
import { palette } from '../palette'

export interface SmallHistogramProps extends ChartProps {
  /** Neighbouring classes in ascending order: from `from` (included) up to `to`, and how many answers fall in. */
  bins: readonly { from: number; to: number; count: number }[]
  locale: Locale
}

/** How the numbers answered are spread, for the page of all questions: columns on an axis that names its ends. */
export function SmallHistogram({ bins, locale, ...chart }: SmallHistogramProps) {
  const low = bins[0]?.from ?? 0
  const high = bins.at(-1)?.to ?? low + 1
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return (
    <ChartFrame
      {...chart}
      widths={{ wide: 258, narrow: 160 }}
      draw={({ width, wide }) => {
        const floor = wide ? 84 : 72
        const x = scaleLinear([low, high], [0, width])
        const y = scaleLinear([0, most], [floor, 4])
        return {
          height: floor + 22,
          body: (
            <>
              {bins
                .filter(({ count }) => count > 0)
                .map(({ from, to, count }) => (
                  <rect
                    key={from}
                    x={round(x(from) + 1)}
                    y={round(y(count))}
                    width={round(Math.max(1, x(to) - x(from) - 2))}
                    height={round(floor - y(count))}
                    fill={palette.amount[1]}
                    stroke={palette.amount[3]}
                  />
                ))}
              <line x1="0" x2={width} y1={floor} y2={floor} {...baseLine} />
              <text x="0" y={floor + 18} {...axisText}>
                {number(low, locale)}
              </text>
              <text x={width} y={floor + 18} textAnchor="end" {...axisText}>
                {number(high, locale)}
              </text>
            </>
          ),
        }
      }}
    />
  )
}
