/** The figure a clause tells of, and how it is told: as a count, as a count and a phrase, or as a phrase. */
import { NO_BREAK_SPACE, percent, wholePercent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { type Figure, smallBase } from '@/results/story/figures'
import type { GrammaticalCase, Quantity, Scope } from '../language'
import { quantity, type Told, wordsOf } from '../phrases/quantity'

/** Below these, counts beside the phrase, or alone. */
const countsBeside = 30
const countsAlone = 10

const isCensus = (figure: Figure) => figure.ciMethod === 'census'
const showsCount = (figure: Figure, below: number) => figure.base < below && !isCensus(figure) && figure.base < figure.N

/**
 * Whether the estimate may be told of all municipalities: it exists, rests on enough answers, and says neither "none" nor "all"
 * when only some answered.
 */
export const tellsOfAll = (figure: Figure): boolean =>
  figure.est !== null && (isCensus(figure) || (figure.base >= countsBeside && figure.count > 0 && figure.count < figure.base))

/** The share (0..1) told: the estimate, or the plain share of those who answered. */
export const shareTold = (figure: Figure, scope: Scope): number =>
  scope === 'municipalities' && figure.est !== null && figure.count > 0 && figure.count < figure.base
    ? figure.est
    : figure.count / figure.base

/** The exact figure: "58 %", "60 %, 15/25", "9/15". */
export function exact(figure: Figure, scope: Scope): string {
  const count = `${figure.count}/${figure.base}`
  if (showsCount(figure, smallBase)) return count
  const share = shareTold(figure, scope)
  const rounded = figure.count > 0 && share <= 0 ? `<1${NO_BREAK_SPACE}%` : percent(share)
  return figure.base < countsBeside ? `${rounded}, ${count}` : rounded
}

function toldOf(figure: Figure, scope: Scope): Told {
  if (figure.count === 0) return 0
  if (figure.count === figure.base) return 100
  const whole = wholePercent(shareTold(figure, scope))
  return whole <= 0 ? 'under-one' : whole >= 100 ? 'nearly-all' : whole
}

/** The share in words: a phrase, or with fewer than ten answers their number. @param bare without its noun */
export const inWords = (figure: Figure, form: GrammaticalCase, scope: Scope, bare: boolean, locale: Locale): Quantity =>
  showsCount(figure, countsAlone)
    ? wordsOf[locale].counted(figure.count, figure.base, form, bare)
    : quantity(toldOf(figure, scope), form, bare ? null : scope, locale)
