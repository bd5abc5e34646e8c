/** A clause's text filled in: quantity, verb, whom it is of. The braces are the questionnaire's (`clauseSchema`). */
import { type Locale, say, type Text } from '@/questionnaire/text'
import type { Scope } from '@/results/story/claims/finding-claim'
import type { Verb } from '../language'
import { wordsOf } from '../phrases/quantity'

const forms = /\{([^{}|]*)\|([^{}|]*)(?:\|([^{}|]*))?\}/g

/** The language a text is told in: Finnish where English has not been written. */
export const toldIn = (text: Text, locale: Locale): Locale => (text[locale] === undefined ? 'fi' : locale)

/** Does the text name whom the share is of, so that the share stands without its noun? */
export const namesWhom = (text: Text, locale: Locale): boolean => say(text, locale).includes('{of}')

/** @param share the quantity as it stands in the sentence, with its noun and figures */
export function fill(text: Text, locale: Locale, { share, verb, scope }: { share: string; verb: Verb; scope: Scope }): string {
  return say(text, locale)
    .replace(forms, (_braces, one: string, many: string, none?: string) => (verb === 'one' ? one : (verb === 'many' ? many : none) || one))
    .replace('{of}', wordsOf[toldIn(text, locale)].of[scope])
    .replace('{share}', share)
}

/** First letter large. */
export const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('fi') + sentence.slice(1)

/** How a clause begins that goes on with a list. */
const ofList = /^(?:, |(?:ja|och|and) )/
const and: Record<Locale, string> = { fi: 'ja', sv: 'och', en: 'and' }

/**
 * Clauses one after another. Those of a list have commas between them and a conjunction before the last that is told, whichever that is;
 * the others follow with a space, or with the mark that they begin with.
 */
export const joinClauses = (clauses: readonly string[], locale: Locale): string =>
  clauses.reduce((before, clause, at) => {
    const bare = clause.replace(ofList, '')
    if (bare === clause) return clause.startsWith(';') ? before + clause : `${before} ${clause}`
    return ofList.test(clauses[at + 1] ?? '') ? `${before}, ${bare}` : `${before} ${and[locale]} ${bare}`
  })
