import { scaleLinear } from 'd3-scale'
import { percentNumber } from '@/messages/numbers/format'
import { axisText, baseLine, big, bold, ChartFrame, type ChartProps, round } from '../frame'
import { palette } from '../palette'

export interface ScaleColumnsProps extends ChartProps {
  /** Points of the scale from the lowest up, with their shares 0..1. */
  points: { label: string; share: number }[]
  /** What the ends of the scale mean. */
  ends?: readonly [string, string]
  /** Spark size, for small multiples. */
  small?: boolean
}

const SIZES = { wide: 560, narrow: 342 }
const SMALL = { wide: 258, narrow: 160 }

/** Columns of a scale 1–5: the commonest grade dark with a large figure, the others pale. Whole per cent above each. */
export function ScaleColumns({ points, ends, small = false, ...chart }: ScaleColumnsProps) {
  const largest = Math.max(0, ...points.map(({ share }) => share))
  return (
    <ChartFrame
      {...chart}
      widths={small ? SMALL : SIZES}
      draw={({ width, wide }) => {
        const floor = small ? 96 : wide ? 230 : 166
        const y = scaleLinear([0, largest || 1], [floor, 28])
        const slot = width / Math.max(1, points.length)
        return {
          height: floor + (small ? 24 : ends ? 46 : 26),
          body: (
            <>
              {points.map(({ label, share }, index) => {
                const centre = round(slot * (index + 0.5))
                const top = round(y(share))
                const mode = share > 0 && share === largest
                return (
                  <g key={label}>
                    {share > 0 ? (
                      <rect
                        x={round(slot * index + 2)}
                        y={top}
                        width={round(slot - 4)}
                        height={round(floor - top)}
                        fill={mode ? palette.yes : palette.amount[1]}
                        stroke={mode ? undefined : palette.amount[3]}
                      />
                    ) : null}
                    <text x={centre} y={top - 6} textAnchor="middle" {...(mode ? big : bold)}>
                      {percentNumber(share)}
                    </text>
                    <text x={centre} y={floor + 18} textAnchor="middle" {...axisText}>
                      {label}
                    </text>
                  </g>
                )
              })}
              <line x1="0" x2={width} y1={floor} y2={floor} {...baseLine} />
              {ends && !small ? (
                <>
                  <text x="0" y={floor + 40} {...axisText}>
                    {ends[0]}
                  </text>
                  <text x={width} y={floor + 40} textAnchor="end" {...axisText}>
                    {ends[1]}
                  </text>
                </>
              ) : null}
            </>
          ),
        }
      }}
    />
  )
}
