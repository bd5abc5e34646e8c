/** Who answers: larger municipalities more often, the same ones mostly again, and some only now and then. */
import type { DemoRound } from '../calendar'
import { deviate, highest } from '../draw'
import type { DemoUnit } from './unit'

const languageEffect: Readonly<Record<string, number>> = { sv: -0.7, 'sv-fi': -0.3 }

const readiness = (unit: DemoUnit, year: number) =>
  0.45 * unit.size +
  0.75 * deviate('answers', unit.municipality) +
  0.75 * deviate('answers', unit.municipality, year) +
  (languageEffect[unit.language] ?? 0)

/**
 * The municipalities of a frame that answer in a round, as many as the round has respondents, in the frame's order.
 * @param willing sure to answer, and `unwilling` sure not to: the cast of the demonstration's stories
 */
export function respondentsOf(
  round: DemoRound,
  frame: readonly DemoUnit[],
  willing: ReadonlySet<string>,
  unwilling: ReadonlySet<string>,
): DemoUnit[] {
  const wish = (unit: DemoUnit) =>
    willing.has(unit.municipality) ? 99 : unwilling.has(unit.municipality) ? -99 : readiness(unit, round.year)
  const chosen = new Set(highest(frame, round.respondents, wish))
  return frame.filter((unit) => chosen.has(unit))
}
