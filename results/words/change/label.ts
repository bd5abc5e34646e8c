/** The word for a change. */
import type { Locale } from '@/questionnaire/text'
import type { ChangeLabel } from '@/results/change/label'
import type { ChangeWords } from './change-words'
import { englishChanges } from './english'
import { finnishChanges } from './finnish'
import { swedishChanges } from './swedish'

export const changeWordsOf: Record<Locale, ChangeWords> = { fi: finnishChanges, sv: swedishChanges, en: englishChanges }

/** "noussut", "laskenut", "ennallaan", "ei todettua muutosta". The size of a change is told by its number, never by an adverb. */
export function changeWord(label: ChangeLabel, locale: Locale): string {
  const { risen, fallen, unchanged, notEstablished } = changeWordsOf[locale]
  return { rose: risen, fell: fallen, unchanged, unclear: notEstablished }[label]
}
