import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { SeriesCounts } from '@/results/series/count-series'
import { smallBase } from '@/results/story/figures'

/** A plain share in words: "60 %"; "3/7" where fewer than twenty answered and not everybody did; "–" where nobody did. */
export function shareText(count: number, share: number | null, counts: Pick<SeriesCounts, 'base' | 'N'>, locale: Locale): string {
  if (share === null) return '–'
  return counts.base < smallBase && counts.base < counts.N ? `${count}/${counts.base}` : percent(share, locale)
}

/** The same for a table column headed by "%": "60", "3/7", "–". */
export const shareNumber = (count: number, share: number | null, counts: Pick<SeriesCounts, 'base' | 'N'>): string =>
  shareText(count, share, counts, 'en').replace(/%$/, '')
