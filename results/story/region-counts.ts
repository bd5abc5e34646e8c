/** How many municipalities of each region gave the headline's answers: for the map, where every figure of a region may be shown. */
import type { SeriesView } from './question-view'

export type RegionCount = { region: string; N: number; base: number; count: number }

/**
 * Counts by region; null where the public view hides or joins any of them, where not all municipalities were asked, and
 * of the rows of a matrix, of which a map would have to name one.
 * @param row of a public view or an administrator's: protected questions have no map for anybody, as joined regions have no place on it
 */
export function regionCounts({ series }: SeriesView): RegionCount[] | null {
  const rows = series.breakdowns.region
  if (series.row !== undefined || series.withheld || series.protection || series.counts.skipped > 0 || rows.length === 0) return null
  const found = rows.flatMap(({ value, joined, hidden, N, base, headline }) =>
    joined || hidden || base === null || !headline || headline.hidden || headline.count === null
      ? []
      : [{ region: value, N, base, count: headline.count }],
  )
  return found.length === rows.length ? found : null
}
