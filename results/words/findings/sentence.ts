/** What a question's figures say, as a headline and a sentence, from the clauses its questionnaire gives. */
import type { Clause } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { Figure } from '@/results/story/figures'
import type { Scope } from '../language'
import { exact, inWords, shareTold, tellsOfAll } from './figure'
import { capital, fill, follow, namesWhom, toldIn } from './template'

/** A figure of the sentence, to be followed to its table. */
export type ToldFigure = {
  series: string
  options: readonly string[]
  /** Of all municipalities, or of those who answered. */
  scope: Scope
  /** The share at full precision (0..1), and as the sentence has it: "58 %". */
  share: number
  text: string
}

export type FindingSentence = { headline: string; sentence: string; scope: Scope; figures: ToldFigure[] }

type Told = { clause: Clause; figure: Figure }

function toldClauses(clauses: readonly Clause[], figureOf: (clause: Clause) => Figure | undefined): Told[] {
  const [head, ...rest] = clauses.map((clause) => ({ clause, figure: figureOf(clause) }))
  const known = (each: { clause: Clause; figure: Figure | undefined } | undefined): each is Told => (each?.figure?.base ?? 0) > 0
  if (!known(head)) return []
  return head.figure.count === 0 ? [head] : [head, ...rest.filter(known).filter((each) => each.figure.count > 0)]
}

/** A part of the first share is told with its noun again, lest it be read as a share of that share. */
const isPart = (clause: Clause, whole: Clause) =>
  clause.row === whole.row &&
  clause.options.length < whole.options.length &&
  clause.options.every((option) => whole.options.includes(option))

/**
 * "Noin kuudella kunnalla kymmenestä (58 %) on kirjalliset some-ohjeet; lisäksi neljänneksellä (26 %) ne ovat suunnitteilla."
 * The whole sentence is of all municipalities, or, when one of its figures cannot be, of those who answered. What nobody chose is
 * not told after the first clause. English that has not been written is told in Finnish.
 * @param figureOf the joint share of a clause's options; undefined when the round has none
 * @param wanted of whom to tell where both can be told
 * @returns null when the first clause has no answers
 */
export function sayClauses(
  clauses: readonly Clause[],
  figureOf: (clause: Clause) => Figure | undefined,
  locale: Locale,
  wanted: Scope = 'municipalities',
): FindingSentence | null {
  const told = toldClauses(clauses, figureOf)
  const [head] = told
  if (!head) return null
  const scope = wanted === 'municipalities' && told.every(({ figure }) => tellsOfAll(figure)) ? 'municipalities' : 'respondents'
  const say = ({ clause, figure }: Told) => {
    const language = toldIn(clause.text, locale)
    const bare = namesWhom(head.clause.text, locale) || (clause !== head.clause && !isPart(clause, head.clause))
    const { text, verb } = inWords(figure, clause.case, scope, bare, language)
    return fill(clause.text, locale, { share: `${text} (${exact(figure, scope)})`, verb, scope })
  }
  const sentence = told.map(say).reduce(follow)
  return {
    headline: capital(sayBriefly(head, scope, locale)),
    sentence: `${capital(sentence)}.`,
    scope,
    figures: told.map(({ clause, figure }) => ({
      series: figure.series,
      options: clause.options,
      scope,
      share: shareTold(figure, scope),
      text: exact(figure, scope),
    })),
  }
}

function sayBriefly({ clause, figure }: Told, scope: Scope, locale: Locale): string {
  const text = clause.brief ?? clause.text
  const { text: share, verb } = inWords(figure, clause.case, scope, namesWhom(text, locale), toldIn(text, locale))
  return fill(text, locale, { share, verb, scope })
}
