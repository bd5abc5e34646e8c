import type { Locale } from '@/questionnaire/text'
import { disagrees, type MainChange } from '@/results/story/figures'
import { capital } from '../findings/template'
import { changeWord, changeWordsOf } from './label'

/** The word for a change of all municipalities: "noussut", "ei todettua muutosta"; null when it has no label. */
export function sayChange({ change }: Pick<MainChange, 'change'>, locale: Locale): string | null {
  const { label } = change.crossSection
  if (label === null) return null
  if (disagrees(change)) return changeWordsOf[locale].otherWay
  return changeWord(label, locale)
}

/** The same at the start of a line. */
export const sayChangeFirst = (change: Pick<MainChange, 'change'>, locale: Locale): string | null => {
  const word = sayChange(change, locale)
  return word && capital(word)
}
