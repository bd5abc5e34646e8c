/** How numbers are spread: classes of equal width for a histogram. */
import { plainQuantiles } from '@/results/quantile'

export type Distribution = {
  /** Neighbouring classes, `from` included, `to` not. */
  bins: { from: number; to: number; count: number }[]
  /** Answers beyond the last class: the long tail, where a class could be one municipality's answer. */
  above: number
}

const fewest = 5

/** The least of 1, 2 or 5 times a power of ten that is at least `width`. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  return Number((power * ([1, 2, 5, 10].find((each) => each * power >= width - 1e-9) ?? 10)).toPrecision(12))
}

/** Six to twelve classes that hold at least nine answers of ten; null for fewer than five answers or equal ones. */
export function distributionOf(sorted: readonly number[]): Distribution | null {
  const least = Math.min(0, sorted[0] ?? 0)
  const most = sorted.length >= fewest ? plainQuantiles(sorted)(0.9) : least
  if (most <= least) return null
  // Between whole numbers no class is empty by its width alone.
  const step = Math.max(roundStep((most - least) / 10), sorted.every(Number.isInteger) ? 1 : 0)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.floor(most / step + 1e-9)
  const edge = (at: number) => Number((at * step).toPrecision(12))
  const bins = Array.from({ length: last - first + 1 }, (_, index) => {
    const [from, to] = [edge(first + index), edge(first + index + 1)]
    return { from, to, count: sorted.filter((value) => value >= from && value < to).length }
  })
  return { bins, above: sorted.filter((value) => value >= edge(last + 1)).length }
}
