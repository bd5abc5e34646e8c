import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'

const named = 4

/** "Ohjeet; Koulutus ja 3 muuta": the questions of these keys, the first four by name. @param more says how many others */
export function questionNames(
  questionnaire: Questionnaire,
  keys: readonly string[],
  locale: Locale,
  more: (values: { names: string; count: number }) => string,
): string {
  const labels = new Map(questionsOf(questionnaire).map(({ key, label }) => [key, say(label, locale)]))
  const all = keys.map((key) => labels.get(key) ?? key)
  // One alone is named as well: "and one other" takes as much room.
  if (all.length <= named + 1) return all.join('; ')
  return more({ names: all.slice(0, named).join('; '), count: all.length - named })
}
