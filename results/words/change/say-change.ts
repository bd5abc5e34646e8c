import type { Locale } from '@/questionnaire/text'
import { type ChangeWord, changeWordOf, type MainChange } from '@/results/story/figures'
import { capital } from '../findings/template'
import { changeWord, changeWordsOf } from './label'

/** "noussut", "ei todettua muutosta", or that the same municipalities moved the other way. */
export const sayWord = (word: ChangeWord, locale: Locale): string =>
  word === 'contrary' ? changeWordsOf[locale].otherWay : changeWord(word, locale)

/** The word for a change of all municipalities; null when it has no label. */
export function sayChange({ change }: Pick<MainChange, 'change'>, locale: Locale): string | null {
  const word = changeWordOf(change)
  return word && sayWord(word, locale)
}

/** The same at the start of a line. */
export const sayChangeFirst = (change: Pick<MainChange, 'change'>, locale: Locale): string | null => {
  const word = sayChange(change, locale)
  return word && capital(word)
}
