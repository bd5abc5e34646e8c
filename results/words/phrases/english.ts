/** English quantity words. A share of several takes the plural, "one in ten" and "no municipality" the singular. */
import { numberWord } from '@/messages/numbers/number-words'
import type { Scope } from '@/results/story/claims/finding-claim'
import type { NounBond, Phrase, PhraseWords, Quantity } from '../language'

const same = (text: string): Phrase => ({ nominative: text, adessive: text, inessive: text })

const phrases: readonly Phrase[] = [
  'none',
  'very few',
  'about one in twenty',
  'just under a tenth',
  'one in ten',
  'just over a tenth',
  'about a sixth',
  'just under a fifth',
  'a fifth',
  'just over a fifth',
  'just under a quarter',
  'a quarter',
  'just over a quarter',
  'just under a third',
  'a third',
  'just over a third',
  'about four in ten',
  'just under half',
  'nearly half',
  'about half',
  'half',
  'about half',
  'just over half',
  'about six in ten',
  'nearly two in three',
  'two in three',
  'about seven in ten',
  'close to three in four',
  'three in four',
  'about four in five',
  'more than four in five',
  'about nine in ten',
  'nearly all',
  'virtually all',
  'all',
].map(same)

const nouns: Record<NounBond, (phrase: string) => Record<Scope, string>> = {
  part: (phrase) => ({ municipalities: `${phrase} of the municipalities`, respondents: `${phrase} of the municipalities that answered` }),
  of: (phrase) => ({ municipalities: `${phrase} municipalities`, respondents: `${phrase} municipalities that answered` }),
  every: (phrase) => ({ municipalities: `${phrase} municipalities`, respondents: `${phrase} municipalities that answered` }),
  few: (phrase) => ({ municipalities: `${phrase} municipalities`, respondents: `${phrase} municipalities that answered` }),
  all: (phrase) => ({ municipalities: `${phrase} municipalities`, respondents: `${phrase} municipalities that answered` }),
  none: () => ({ municipalities: 'no municipality', respondents: 'no municipality that answered' }),
}

const verbOf = (kind: NounBond) => (kind === 'none' ? 'none' : kind === 'every' ? 'one' : 'many')

function counted(x: number, n: number, bare: boolean): string {
  const word = x === 0 ? 'none' : numberWord(x, 'en')
  if (bare) return x === n && n > 1 ? 'all' : word
  if (x === 0) return n === 1 ? 'no municipality that answered' : `none of the ${numberWord(n, 'en')} municipalities that answered`
  if (x === n && n <= 2) return n === 1 ? 'the only municipality that answered' : 'both municipalities that answered'
  return x === n ? `all ${word} municipalities that answered` : `${word} of the ${numberWord(n, 'en')} municipalities that answered`
}

export const englishPhrases: PhraseWords = {
  phrases,
  underOnePercent: same('less than one per cent'),
  withNoun: (kind, { nominative }, _form, scope): Quantity => ({
    text: scope ? nouns[kind](nominative)[scope] : nominative,
    verb: verbOf(kind),
  }),
  counted: (x, n, _form, bare) => ({ text: counted(x, n, bare), verb: x === 0 ? 'none' : x === 1 ? 'one' : 'many' }),
  of: { municipalities: 'municipalities that', respondents: 'municipalities that answered and' },
}
