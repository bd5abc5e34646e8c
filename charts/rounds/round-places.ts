/** Places of the columns of a series of rounds. */

export interface RoundPlaces {
  /** Left edge of each column, px. */
  columns: number[]
  columnWidth: number
  /** Right edge of the last column. */
  end: number
  /** Place of the break line, when there is one. */
  breakX?: number
}

const LEAST_SLOT = 40

/** Between columns: what stands beside one needs so much; where there is room, a quarter of a column's place, and no more than this. */
const GAP = { least: 12, most: 26 }

/**
 * Columns true to time where a year gets at least 40 px; otherwise side by side, with a wider gap where rounds were
 * left out. `breakAfter`: index of the last round before a break in the series.
 */
export function roundPlaces(years: readonly number[], from: number, to: number, wide: boolean, breakAfter?: number): RoundPlaces {
  const breakGap = wide ? 34 : 18
  const first = years[0] ?? 0
  const slots = (years.at(-1) ?? first) - first + 1
  const trueToTime = slots > years.length && (to - from) / slots >= LEAST_SLOT
  const slot = (to - from) / (trueToTime ? slots : Math.max(1, years.length))
  const gap = wide ? Math.max(GAP.least, Math.min(GAP.most, slot / 4)) : GAP.least
  const steps = years.map((year, index): number => {
    const before = years[index - 1]
    if (before === undefined) return 0
    if (trueToTime) return year - before - 1
    return year - before > Math.max(1, smallestStep(years)) ? 0.5 : 0
  })
  const room = to - from - (breakAfter === undefined ? 0 : breakGap)
  const units = years.length + steps.reduce((sum, step) => sum + step, 0)
  const columnWidth = Math.max(4, Math.min(96, (room - gap * (units - 1)) / Math.max(1, units)))
  const columns: number[] = []
  let x = from
  years.forEach((_, index) => {
    if (index > 0) x += columnWidth + gap + (steps[index] ?? 0) * (columnWidth + gap)
    if (breakAfter !== undefined && index === breakAfter + 1) x += breakGap
    columns.push(x)
  })
  const next = breakAfter === undefined ? undefined : columns[breakAfter + 1]
  return {
    columns,
    columnWidth,
    end: (columns.at(-1) ?? from) + columnWidth,
    breakX: next === undefined ? undefined : next - (gap + breakGap) / 2,
  }
}

function smallestStep(years: readonly number[]): number {
  return Math.min(...years.slice(1).map((year, index) => year - (years[index] ?? year)))
}
