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

/** A clause after another: with a space, unless it begins with its own punctuation mark. */
export const follow = (before: string, after: string): string => (/^[;,]/.test(after) ? before + after : `${before} ${after}`)
