/** Shares as words: one phrase for every whole per cent, with or without its noun. */
import { wholePercent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { Scope } from '@/results/story/claims/finding-claim'
import type { GrammaticalCase, PhraseWords, Quantity } from '../language'
import { nearlyAll, phraseAt, phraseBands } from './bands'
import { englishPhrases } from './english'
import { finnishPhrases } from './finnish'
import { swedishPhrases } from './swedish'

export const wordsOf: Record<Locale, PhraseWords> = { fi: finnishPhrases, sv: swedishPhrases, en: englishPhrases }

/** What is said of a share: its whole per cent, or that it only rounds to nothing or to everything. */
export type Told = number | 'under-one' | 'nearly-all'

/** How a share (0..1) is told: as nothing or as everything only where it is that of those who were counted. */
export function toldOf(share: number, { count, base }: { count: number; base: number }): Told {
  if (count === 0) return 0
  if (count === base) return 100
  const whole = wholePercent(share)
  return whole <= 0 ? 'under-one' : whole >= 100 ? 'nearly-all' : whole
}

/**
 * The phrase with its noun, and the verb it takes: "neljänneksellä kunnista", "joka kymmenes kunta", "lähes kaikki kunnat".
 * @param scope null where the sentence has named the noun already
 */
export function quantity(told: Told, form: GrammaticalCase, scope: Scope | null, locale: Locale): Quantity {
  const words = wordsOf[locale]
  if (told === 'under-one') return words.withNoun('part', words.underOnePercent, form, scope)
  const at = told === 'nearly-all' ? nearlyAll : phraseAt(told)
  const [phrase, band] = [words.phrases[at], phraseBands[at]]
  if (!phrase || !band) throw new RangeError(`no phrase for ${told}`)
  return words.withNoun(band.kind, phrase, form, scope)
}
