import type { Locale } from '@/questionnaire/text'
import { disagrees, type MainChange } from '@/results/story/figures'
import { capital } from '../findings/template'
import { changeWord, changeWordsOf } from './label'

/** The word for a change of all municipalities: "noussut", "ei selvää muutosta"; null when it has no label. */
export function sayChange({ kind, change }: Pick<MainChange, 'kind' | 'change'>, locale: Locale): string | null {
  const { label, diff } = change.crossSection
  if (label === null) return null
  if (disagrees(change)) return changeWordsOf[locale].otherWay
  return changeWord(label, kind === 'mean' ? null : diff, Math.min(change.base1, change.base2), locale)
}

/** The same at the start of a line. */
export const sayChangeFirst = (change: Pick<MainChange, 'kind' | 'change'>, locale: Locale): string | null => {
  const word = sayChange(change, locale)
  return word && capital(word)
}
