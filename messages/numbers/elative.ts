/** Numbers in the Finnish elative, as in "200 kuntaa 311:stä". */
import type { Locale } from '@/questionnaire/text'

const backVowels = new Set([2, 3, 6, 8])

/** "311:stä", "308:sta"; in Swedish and English the number alone. @param n whole, not negative */
export function outOf(n: number, locale: Locale): string {
  if (locale !== 'fi') return String(n)
  const ending = n % 10 === 0 ? (n % 100 === 0 ? 'sta' : 'stä') : backVowels.has(n % 10) ? 'sta' : 'stä'
  return `${n}:${ending}`
}
