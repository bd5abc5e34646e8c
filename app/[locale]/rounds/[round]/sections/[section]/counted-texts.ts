import { numberFirst, numberWord } from '@/messages/numbers/number-words'
import type { Locale } from '@/questionnaire/text'

/** Sentences that say small numbers in words: up to which, and the number as it stands in the sentence. */
const counted = {
  errorSummary: { most: 5, word: numberWord, form: 'nominative' },
  same: { most: 9, word: numberFirst, form: 'illative' },
  confirmed: { most: 9, word: numberFirst, form: 'nominative' },
} as const

type Counted = keyof typeof counted
type Say = (key: Counted, places: { count: number; words: string; round: string }) => string

/** Of each sentence a list, one text a number from one on, then the text for greater numbers, whose number is left a place in braces. */
export function countedTexts(say: Say, locale: Locale): Record<string, string | string[]> {
  const names = Object.keys(counted) as Counted[]
  return Object.fromEntries(
    names.flatMap((name) => {
      const { most, word, form } = counted[name]
      const text = (count: number, words: string) => say(name, { count, words, round: '{round}' })
      const inWords = Array.from({ length: most }, (_, index) => text(index + 1, word(index + 1, locale, form)))
      return [
        [name, inWords],
        [`${name}Many`, text(most + 1, '{count}')],
      ]
    }),
  )
}
