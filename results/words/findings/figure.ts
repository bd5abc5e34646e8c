/** The figure a clause tells of, and how it is told: as a count, as a count and a phrase, or as a phrase. */
import { percent, percentSign } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { countsBeside, type Scope, shareTold, showsCount } from '@/results/story/claims/finding-claim'
import { type Figure, smallBase } from '@/results/story/figures'
import type { GrammaticalCase, Quantity } from '../language'
import { quantity, toldOf, wordsOf } from '../phrases/quantity'

/** Below this, counts alone. */
const countsAlone = 10

/** The exact figure: "58 %", "60 %, 15/25", "9/15". */
export function exact(figure: Figure, scope: Scope, locale: Locale): string {
  const count = `${figure.count}/${figure.base}`
  if (showsCount(figure, smallBase)) return count
  const share = shareTold(figure, scope)
  const rounded = figure.count > 0 && share <= 0 ? `<1${percentSign(locale)}` : percent(share, locale)
  return figure.base < countsBeside ? `${rounded}, ${count}` : rounded
}

/** The share in words: a phrase, or with fewer than ten answers their number. @param bare without its noun */
export const inWords = (figure: Figure, form: GrammaticalCase, scope: Scope, bare: boolean, locale: Locale): Quantity =>
  showsCount(figure, countsAlone)
    ? wordsOf[locale].counted(figure.count, figure.base, form, bare)
    : quantity(toldOf(shareTold(figure, scope), figure), form, bare ? null : scope, locale)
