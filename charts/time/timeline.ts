/** What the charts over time share: segments of a line, years to name, heights to stop at. */

export interface TimePoint {
  /** With its fraction: 2018.33 stands a third of the way to 2019. */
  year: number
  /** 0..1; null where the question was not asked. */
  share: number | null
  /** Confidence interval, 0..1. */
  interval?: readonly [number, number]
  /** Drawn hollow: a figure of another kind than the rest, which the line does not join. */
  hollow?: boolean
}

export interface DrawnPoint extends TimePoint {
  share: number
}

/** The points in runs that a line may join: never across a round without the question, nor across a break. */
export function segments(points: readonly TimePoint[], breaks: readonly number[] = []): DrawnPoint[][] {
  const runs: DrawnPoint[][] = []
  let run: DrawnPoint[] = []
  let before: number | undefined
  for (const point of points) {
    const start = before
    if (point.share === null || (start !== undefined && breaks.some((at) => at > start && at <= point.year))) {
      if (run.length > 0) runs.push(run)
      run = []
    }
    if (point.share !== null) run.push({ ...point, share: point.share })
    before = point.year
  }
  return run.length > 0 ? [...runs, run] : runs
}

/** The runs of a line: as `segments`, but never through a hollow mark. */
export const solidRuns = (points: readonly TimePoint[], breaks: readonly number[] = []): DrawnPoint[][] =>
  segments(
    points.map((point) => (point.hollow ? { ...point, share: null } : point)),
    breaks,
  )

export interface BandPoint extends DrawnPoint {
  interval: readonly [number, number]
}

/** The stretches of a run that have an interval: no band reaches to a point without one. */
export function intervalBands(run: readonly DrawnPoint[]): BandPoint[][] {
  const found: BandPoint[][] = [[]]
  for (const { interval, ...point } of run) {
    if (interval) found.at(-1)?.push({ ...point, interval })
    else found.push([])
  }
  return found.filter((stretch) => stretch.length > 0)
}

/** What a time is called on an axis: 2018.33 is "2018". */
export const yearName = (year: number): string => String(Math.floor(year + 1e-9))

/** Years to write on the axis so that neighbours stand at least `least` px apart: the first and the last always. */
export function namedYears(years: readonly number[], x: (year: number) => number, least = 44): number[] {
  const last = years.at(-1)
  if (last === undefined) return []
  const named: number[] = []
  for (const year of years) {
    const previous = named.at(-1)
    const clear = previous === undefined || x(year) - x(previous) >= least
    if (year === last) {
      if (!clear && named.length > 1) named.pop()
      named.push(year)
    } else if (previous === undefined || (clear && x(last) - x(year) >= least)) named.push(year)
  }
  return [...new Set(named)]
}

/** Top of an axis that starts at zero: 40, 60 or 100 %. */
export function axisTop(shares: readonly number[]): number {
  const largest = Math.max(0, ...shares)
  return largest <= 0.4 ? 0.4 : largest <= 0.6 ? 0.6 : 1
}
