/** Cells of estimates, changes and figures that the reader may not see, the same in every table. */
import type { SheetTexts } from '@/messages/sheet-texts'
import type { Hidden } from '@/results/series-result'
import type { MainChange } from '@/results/story/figures'
import { sayChange } from '@/results/words/change/say-change'
import { type Cell, decimalCell, pointsCell, shareCell, textCell } from '../sheet'

export type FigureUnit = 'share' | 'number'

type Estimate = { est: number | null; ciLow: number | null; ciHigh: number | null; hidden?: Hidden | undefined }

const written: Record<FigureUnit, (value: number | null) => Cell> = { share: shareCell, number: decimalCell }

/** The words in place of a figure: "alle 3 kuntaa", "suojattu". */
export const hiddenText = (hidden: Hidden, { t }: SheetTexts): string => t(hidden === 'few' ? 'hiddenFew' : 'hiddenProtected')

/** Estimate, lower and upper limit. */
export function estimateCells(estimate: Estimate | null | undefined, kind: FigureUnit, texts: SheetTexts): Cell[] {
  if (!estimate) return [null, null, null]
  if (estimate.hidden) return [textCell(hiddenText(estimate.hidden, texts)), null, null]
  return [estimate.est, estimate.ciLow, estimate.ciHigh].map(written[kind])
}

/** Headings of `changeCells`. */
export const changeHeads = (from: string, { t }: SheetTexts): string[] => [
  t('changeFrom', { round: from }),
  t('changeLower'),
  t('changeUpper'),
  t('changeLabel'),
]

/**
 * Difference since an earlier round (of a share in percentage points), its interval, and the word for it.
 * @param isProtected the difference would tell of single municipalities: only the word is given
 */
export function changeCells(change: Pick<MainChange, 'kind' | 'change'> | null, isProtected: boolean, texts: SheetTexts): Cell[] {
  if (!change) return [null, null, null, null]
  const { diff, ciLow, ciHigh } = change.change.crossSection
  const figures: Cell[] = isProtected
    ? [textCell(hiddenText('protected', texts)), null, null]
    : [diff, ciLow, ciHigh].map(change.kind === 'share' ? pointsCell : decimalCell)
  return [...figures, textCell(sayChange(change, texts.locale) ?? '')]
}
