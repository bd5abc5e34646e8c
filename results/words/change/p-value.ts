/** Probabilities of a test, as a sentence has them. */
import { decimal, NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'

const level = 0.05

/** As many decimals as keep a p below the level of the test below it as it is written: 0.0486 is 0.049, not 0.05. */
function digitsOf(p: number): number {
  const least = p < 0.0095 ? 3 : 2
  const isBelow = (digits: number) => Number(p.toFixed(digits)) < level
  return p < level ? ([least, 3, 4].find(isBelow) ?? 5) : least
}

/** "p = 0,02", "p = 0,004", "p < 0,001"; above 0.99 "p > 0,99", and "p = 1" of a test that could not tell at all. */
export function pValue(p: number, locale: Locale): string {
  const said = (sign: string, number: string) => `p${NO_BREAK_SPACE}${sign}${NO_BREAK_SPACE}${number}`
  if (p < 0.001) return said('<', decimal(0.001, 3, locale))
  if (p >= 1 - 1e-9) return said('=', '1')
  if (p > 0.99) return said('>', decimal(0.99, 2, locale))
  return said('=', decimal(p, digitsOf(p), locale))
}
