/** The municipalities that answered in every round of a trend. */
import type { Paired } from '../panel/pairing'
import type { Side } from '../side'

/** `figures`: their plain share or mean by round; null when there are none. */
export type Balanced = { n: number; figures: (number | null)[] }

/**
 * Units of the last round that are panel units towards every earlier round.
 * @param sides in time, the last round last
 * @param toLast pairing of each earlier round with the last
 */
export function balancedPanel(sides: readonly Side[], toLast: readonly Paired[]): Balanced {
  const totals = sides.map(() => 0)
  let n = 0
  sides.at(-1)?.said.forEach((value, unit) => {
    const answers = toLast.map(({ predecessor }, round) => sides[round]?.said[predecessor[unit] ?? -1] ?? Number.NaN)
    answers.push(value)
    if (answers.some(Number.isNaN)) return
    n += 1
    for (const [round, answer] of answers.entries()) totals[round] = (totals[round] ?? 0) + answer
  })
  return { n, figures: totals.map((total) => (n > 0 ? total / n : null)) }
}
