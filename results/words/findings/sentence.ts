/** What a finding says, as a headline and a sentence, in the clauses its questionnaire gives. */
import type { Clause } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { FindingClaim, Scope, ToldClause } from '@/results/story/claims/finding-claim'
import { exact, inWords } from './figure'
import { capital, fill, joinClauses, namesWhom, toldIn } from './template'

/** A part of the first share is told with its noun again, lest it be read as a share of that share. */
const isPart = (clause: Clause, whole: Clause) =>
  clause.row === whole.row &&
  clause.options.length < whole.options.length &&
  clause.options.every((option) => whole.options.includes(option))

/**
 * "Noin kuudella kunnalla kymmenestä (58 %) on kirjalliset some-ohjeet; neljänneksellä (26 %) ne ovat suunnitteilla."
 * English that has not been written is told in Finnish.
 */
export function sayFindingClaim({ scope, parts }: FindingClaim, locale: Locale): { headline: string; sentence: string } {
  const [head] = parts
  const say = ({ clause, figure }: ToldClause) => {
    const language = toldIn(clause.text, locale)
    const bare = namesWhom(head.clause.text, locale) || (clause !== head.clause && !isPart(clause, head.clause))
    const { text, verb } = inWords(figure, clause.case, scope, bare, language)
    return fill(clause.text, locale, { share: `${text} (${exact(figure, scope, language)})`, verb, scope })
  }
  const sentence = joinClauses(parts.map(say), toldIn(head.clause.text, locale))
  return { headline: capital(sayBriefly(head, scope, locale)), sentence: `${capital(sentence)}.` }
}

function sayBriefly({ clause, figure }: ToldClause, scope: Scope, locale: Locale): string {
  const text = clause.brief ?? clause.text
  const { text: share, verb } = inWords(figure, clause.case, scope, namesWhom(text, locale), toldIn(text, locale))
  return fill(text, locale, { share, verb, scope })
}
