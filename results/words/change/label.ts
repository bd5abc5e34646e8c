/** The word for a change of all municipalities. */
import { wholePercent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { ChangeLabel } from '@/results/change/label'
import type { ChangeWords, Grade } from './change-words'
import { englishChanges } from './english'
import { finnishChanges } from './finnish'
import { swedishChanges } from './swedish'

export const changeWordsOf: Record<Locale, ChangeWords> = { fi: finnishChanges, sv: swedishChanges, en: englishChanges }

const gradable = 30

/** Up to four percentage points is slight, ten and more is clear. */
const gradeOf = (diff: number): Grade => {
  const points = wholePercent(Math.abs(diff))
  return points < 5 ? 'slight' : points < 10 ? 'plain' : 'clear'
}

/**
 * "noussut", "hieman laskenut", "ennallaan", "ei selvää muutosta". Only a rise or fall of a share is graded, and only when at least
 * thirty answered in both rounds.
 * @param diff difference of shares (−1..1); null of a mean, which has no grades
 * @param base answers in the round that has fewer
 */
export function changeWord(label: ChangeLabel, diff: number | null, base: number, locale: Locale): string {
  const words = changeWordsOf[locale]
  const grade = diff === null || base < gradable ? 'plain' : gradeOf(diff)
  if (label === 'rose') return words.risen[grade]
  if (label === 'fell') return words.fallen[grade]
  return label === 'unchanged' ? words.unchanged : words.noClearChange
}
