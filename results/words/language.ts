/** What the words of the results are made of: the case a predicate asks for, whom a share is of, and how its verb follows. */
import type { Scope } from '@/results/story/claims/finding-claim'

/** Finnish case of the share in its sentence: actor (nominative), having (adessive), happening in (inessive). Other languages ignore it. */
export type GrammaticalCase = 'nominative' | 'adessive' | 'inessive'

/** How the verb follows the share: "on", "ovat", "ei ole". */
export type Verb = 'one' | 'many' | 'none'

/** A share in words, and the verb it takes. */
export type Quantity = { text: string; verb: Verb }

/**
 * How a phrase of a band stands with its noun: a fraction of them (neljännes kunnista), N of M (kaksi kuntaa kolmesta),
 * every Nth (joka kymmenes kunta), few (vain harva kunta), all (kaikki kunnat), none (yksikään kunta ei).
 */
export type NounBond = 'part' | 'of' | 'every' | 'few' | 'all' | 'none'

/** A phrase in its three cases; languages without them repeat it. */
export type Phrase = Record<GrammaticalCase, string>

/** The quantity words of one language. */
export type PhraseWords = {
  /** The phrases in the order of `bands`. */
  phrases: readonly Phrase[]
  /** An estimate above zero that rounds to it. */
  underOnePercent: Phrase
  /** The phrase with its noun; with no scope alone, where the sentence has named the noun already. */
  withNoun: (kind: NounBond, phrase: Phrase, form: GrammaticalCase, scope: Scope | null) => Quantity
  /** x of n answers in words, n below ten: "kolmella seitsemästä vastanneesta". */
  counted: (x: number, n: number, form: GrammaticalCase, bare: boolean) => Quantity
  /** Of a sentence that names the noun itself: "kunnista". */
  of: Record<Scope, string>
}
