import { axisText, bold, round } from '../frame'
import type { LegendItem } from '../key'
import { spread } from '../measure'
import type { RoundColumnData } from './round-column'

interface EndLabelsProps {
  parts: readonly LegendItem[]
  /** The lines of each part's name. */
  names: readonly (readonly string[])[]
  latest: RoundColumnData
  y: (share: number) => number
  x: number
  /** How many of the lowest parts the interval is of. */
  marked: number
  interval?: readonly [string, string]
}

const LINE = 17
const NOTE = 16

/** Names of the answers beside the last column, moved apart where they would overlap; the interval is named at the part that it bounds. */
export function EndLabels({ parts, names, latest, y, x, marked, interval }: EndLabelsProps) {
  let below = 0
  const labels = parts.flatMap((part, index) => {
    const share = latest.shares[index] ?? 0
    below += share
    if (share <= 0) return []
    const notes = index === marked - 1 && interval && latest.interval ? interval : []
    const lines = names[index] ?? [part.label]
    return [{ lines, notes, at: y(below - share / 2) + 5 - ((lines.length - 1) * LINE) / 2 }]
  })
  const places = spread(
    labels.map(({ at }) => at),
    labels.map(({ lines, notes }) => lines.length * LINE + notes.length * NOTE + 2),
    y(1) + 10,
    y(0),
  )
  return labels.map(({ lines, notes }, index) => (
    <text key={lines[0]} x={x} y={round(places[index] ?? 0)} {...bold}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
      {notes.map((line) => (
        <tspan key={line} x={x} dy={NOTE} {...axisText} fontWeight="400">
          {line}
        </tspan>
      ))}
    </text>
  ))
}
