/** Swedish quantity words. Verbs do not change with the number, and "ingen" is negation enough for most predicates. */
import { numberWord } from '@/messages/numbers/number-words'
import type { Scope } from '@/results/story/claims/finding-claim'
import type { NounBond, Phrase, PhraseWords, Quantity } from '../language'

const same = (text: string): Phrase => ({ nominative: text, adessive: text, inessive: text })

const phrases: readonly Phrase[] = [
  'ingen',
  'bara ett fåtal',
  'ungefär var tjugonde',
  'knappt en tiondel',
  'var tionde',
  'drygt en tiondel',
  'ungefär en sjättedel',
  'knappt en femtedel',
  'en femtedel',
  'drygt en femtedel',
  'knappt en fjärdedel',
  'en fjärdedel',
  'drygt en fjärdedel',
  'knappt en tredjedel',
  'en tredjedel',
  'drygt en tredjedel',
  'ungefär fyra av tio',
  'knappt hälften',
  'nästan hälften',
  'ungefär hälften',
  'hälften',
  'ungefär hälften',
  'drygt hälften',
  'ungefär sex av tio',
  'nästan två av tre',
  'två av tre',
  'ungefär sju av tio',
  'närmare tre av fyra',
  'tre av fyra',
  'ungefär fyra av fem',
  'fler än fyra av fem',
  'ungefär nio av tio',
  'nästan alla',
  'så gott som alla',
  'alla',
].map(same)

const nouns: Record<NounBond, (phrase: string) => Record<Scope, string>> = {
  part: (phrase) => ({ municipalities: `${phrase} av kommunerna`, respondents: `${phrase} av de kommuner som svarat` }),
  of: (phrase) => ({ municipalities: `${phrase} kommuner`, respondents: `${phrase} kommuner som svarat` }),
  every: (phrase) => ({ municipalities: `${phrase} kommun`, respondents: `${phrase} kommun som svarat` }),
  few: (phrase) => ({ municipalities: `${phrase} kommuner`, respondents: `${phrase} kommuner som svarat` }),
  all: (phrase) => ({ municipalities: `${phrase} kommuner`, respondents: `${phrase} kommuner som svarat` }),
  none: (phrase) => ({ municipalities: `${phrase} kommun`, respondents: `${phrase} kommun som svarat` }),
}

function counted(x: number, n: number, bare: boolean): string {
  const word = x === 0 ? 'ingen' : numberWord(x, 'sv')
  if (bare) return x === n && n > 1 ? 'alla' : word
  if (x === 0) return 'ingen kommun som svarat'
  if (x === n && n <= 2) return n === 1 ? 'den enda kommun som svarat' : 'båda de kommuner som svarat'
  if (x === n) return `alla ${word} kommuner som svarat`
  return `${word} av de ${numberWord(n, 'sv')} kommuner som svarat`
}

const quantity = (text: string, isNone: boolean): Quantity => ({ text, verb: isNone ? 'none' : 'one' })

export const swedishPhrases: PhraseWords = {
  phrases,
  underOnePercent: same('mindre än en procent'),
  withNoun: (kind, { nominative }, _form, scope) => quantity(scope ? nouns[kind](nominative)[scope] : nominative, kind === 'none'),
  counted: (x, n, _form, bare) => quantity(counted(x, n, bare), x === 0),
  of: { municipalities: 'de kommuner som', respondents: 'de kommuner som svarat och' },
}
