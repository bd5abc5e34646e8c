/** Which municipalities there are on a day, by their mergers. */
import 'server-only'
import type { Register } from '@/questionnaire/round-frame'

/**
 * Codes of those that stand. One that no year knows yet begins with the first of its parts that ends.
 * @param day ISO day
 */
export function standingOn(register: Register, day: string): Set<string> {
  const known = new Set([...register.years.values()].flat().map(({ municipality }) => municipality))
  const beginsOf = (code: string): string => {
    const ends = register.municipalities.flatMap(({ mergedInto, ended }) => (mergedInto === code && ended ? [ended] : []))
    return known.has(code) || ends.length === 0 ? '' : (ends.sort()[0] ?? '')
  }
  const standing = register.municipalities.filter(({ code, ended }) => (ended === null || ended > day) && beginsOf(code) <= day)
  return new Set(standing.map(({ code }) => code))
}
