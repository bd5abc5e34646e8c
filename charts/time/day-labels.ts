import { textWidth } from '../measure'

export interface DayLabel {
  /** Day of the round, from 0. */
  day: number
  label: string
}

/** Rows of the mark labels: a label that would run into the one before it goes one row up. */
export function markLevels(labels: readonly { from: number; width: number }[]): number[] {
  const ends: number[] = []
  return labels.map(({ from, width }) => {
    const free = ends.findIndex((end) => end <= from)
    const level = free === -1 ? ends.length : free
    ends[level] = from + width
    return level
  })
}

/** The dates that fit beside each other; the last one always. */
export function readable(ticks: readonly DayLabel[], x: (day: number) => number, width: number): DayLabel[] {
  const last = ticks.at(-1)
  let free = 0
  return ticks.filter((tick) => {
    const need = textWidth(tick.label, 13) + 10
    if (tick === last) return true
    if (x(tick.day) < free || x(tick.day) + need > Math.min(x(last?.day ?? tick.day), width) - need) return false
    free = x(tick.day) + need
    return true
  })
}
