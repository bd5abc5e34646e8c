import { axisText, bold, round } from '../frame'
import type { LegendItem } from '../key'
import { spread } from '../measure'
import type { RoundColumnData } from './round-column'

interface EndLabelsProps {
  parts: readonly LegendItem[]
  latest: RoundColumnData
  y: (share: number) => number
  x: number
  interval?: readonly [string, string]
}

/** Names of the answers beside the last column, moved apart where they would overlap; the interval is named below the first. */
export function EndLabels({ parts, latest, y, x, interval }: EndLabelsProps) {
  let below = 0
  const labels = parts.flatMap((part, index) => {
    const share = latest.shares[index] ?? 0
    below += share
    return share > 0 ? [{ label: part.label, at: y(below - share / 2) + 5, first: index === 0 }] : []
  })
  const places = spread(
    labels.map(({ at }) => at),
    18,
    y(1) + 10,
    y(0),
  )
  return labels.map(({ label, first }, index) => (
    <text key={label} x={x} y={round(places[index] ?? 0)} {...bold}>
      {label}
      {first && interval && latest.interval
        ? interval.map((line) => (
            <tspan key={line} x={x} dy="16" {...axisText} fontWeight="400">
              {line}
            </tspan>
          ))
        : null}
    </text>
  ))
}
