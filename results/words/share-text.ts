import { percentNumber, percentSign } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { SeriesCounts } from '@/results/series/count-series'
import { smallBase } from '@/results/story/figures'

type Base = Pick<SeriesCounts, 'base' | 'N'>

const isSmall = ({ base, N }: Base): boolean => base < smallBase && base < N

/** A plain share for a table column headed by "%": "60"; "3/7" where fewer than twenty answered and not everybody did; "–" where nobody did. */
export function shareNumber(count: number, share: number | null, counts: Base): string {
  if (share === null) return '–'
  return isSmall(counts) ? `${count}/${counts.base}` : percentNumber(share)
}

/** The same in words: "60 %", "3/7", "–". */
export function shareText(count: number, share: number | null, counts: Base, locale: Locale): string {
  const number = shareNumber(count, share, counts)
  return share === null || isSmall(counts) ? number : `${number}${percentSign(locale)}`
}
