import { percent } from '@/messages/numbers/format'
import type { SeriesSummary } from '@/results/series/summarise-series'

const smallBase = 20

/** A plain share in words: "60 %"; "3/7" where fewer than twenty answered and not everybody did; "–" where nobody did. */
export function shareText(count: number, share: number | null, series: Pick<SeriesSummary, 'base' | 'N'>): string {
  if (share === null) return '–'
  return series.base < smallBase && series.base < series.N ? `${count}/${series.base}` : percent(share)
}

/** The same for a table column headed by "%": "60", "3/7", "–". */
export const shareNumber = (count: number, share: number | null, series: Pick<SeriesSummary, 'base' | 'N'>): string =>
  shareText(count, share, series).replace(/\s%$/, '')
