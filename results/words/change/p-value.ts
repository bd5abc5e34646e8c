/** Probabilities of a test, as a sentence has them. */
import { decimal, NO_BREAK_SPACE } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'

/** "p = 0,02", "p = 0,004", "p < 0,001"; above 0.99 "p > 0,99", and "p = 1" of a test that could not tell at all. */
export function pValue(p: number, locale: Locale): string {
  const said = (sign: string, number: string) => `p${NO_BREAK_SPACE}${sign}${NO_BREAK_SPACE}${number}`
  if (p < 0.001) return said('<', decimal(0.001, 3, locale))
  if (p >= 1 - 1e-9) return said('=', '1')
  if (p > 0.99) return said('>', decimal(0.99, 2, locale))
  return said('=', decimal(p, p < 0.0095 ? 3 : 2, locale))
}
