/**
 * A condition of the questionnaire in words: when a question, a section or a row of a matrix is asked. Whatever "and" and "or" are
 * nested in each other, the sentence can be read in one way only: an inner "or" is "either … or …", an inner "and" "both … and …".
 */
import { findSlot } from '../asked'
import type { Condition } from '../condition'
import type { Questionnaire } from '../document'
import { type Locale, say } from '../text'
import { optionsOf } from '../types/options'
import { slotName, valueWords } from './answer-words'

type Kind = 'is' | 'includes' | 'atLeast'

/** What a language says: each takes the texts named in its message. */
export type ConditionText = Kind | `${Kind}Not` | 'isNone' | 'includesNone' | 'quoted' | 'none' | 'either' | 'both' | 'asked' | 'shown'
export type ConditionTexts = (text: ConditionText, values: Record<string, string>) => string

export type ConditionWords = { questionnaire: Questionnaire; locale: Locale; texts: ConditionTexts }

/** What is said of one question's answer. Of several answers any will do, or all are chosen; where `isNot`, none is. */
type Clause = { kind: Kind; question: string; answers: readonly (string | number)[]; isNot: boolean; needs: 'any' | 'all' }
type Joined = { join: 'any' | 'all'; parts: Tree[] }
type Tree = Clause | Joined

const isJoined = (tree: Tree): tree is Joined => 'join' in tree

function clauseOf(condition: Extract<Condition, { question: string }>, isNot: boolean): Clause {
  const { question } = condition
  const common = { question, isNot, needs: 'any' } as const
  if ('is' in condition) return { kind: 'is', answers: [condition.is], ...common }
  if ('includes' in condition) return { kind: 'includes', answers: [condition.includes], ...common }
  return { kind: 'atLeast', answers: [condition.atLeast], ...common }
}

/** May they be one clause: "any is" of one question, "none is", "all are chosen"? */
function fits(first: Clause, next: Tree, join: Joined['join']): next is Clause {
  if (isJoined(next) || next.question !== first.question || next.kind !== first.kind || next.isNot !== first.isNot) return false
  if (first.kind === 'atLeast') return false
  if (join === 'any') return !first.isNot && [first, next].every(({ needs }) => needs === 'any')
  return first.isNot || (first.kind === 'includes' && [first, next].every(({ needs, answers }) => needs === 'all' || answers.length === 1))
}

function gathered(parts: readonly Tree[], join: Joined['join']): Tree[] {
  const [first, ...rest] = parts
  if (!first) return []
  if (isJoined(first)) return [first, ...gathered(rest, join)]
  const like = rest.filter((next) => fits(first, next, join))
  const others = rest.filter((next) => !fits(first, next, join))
  const needs = like.length > 0 && !first.isNot ? join : first.needs
  return [{ ...first, answers: [first, ...like].flatMap(({ answers }) => answers), needs }, ...gathered(others, join)]
}

/** "Not" carried inwards to single answers, groups of one kind in each other and of one part dissolved. Null where nothing is asked. */
function treeOf(condition: Condition, isNot = false): Tree | null {
  if ('question' in condition) return clauseOf(condition, isNot)
  if ('not' in condition) return treeOf(condition.not, !isNot)
  const join = 'any' in condition !== isNot ? 'any' : 'all'
  const inner = 'any' in condition ? condition.any : condition.all
  const trees = inner.map((part) => treeOf(part, isNot)).filter((tree) => tree !== null)
  const parts = gathered(
    trees.flatMap((tree) => (isJoined(tree) && tree.join === join ? tree.parts : [tree])),
    join,
  )
  const [only] = parts
  return parts.length > 1 ? { join, parts } : (only ?? null)
}

const both = (said: readonly string[], { texts }: ConditionWords): string =>
  texts('both', { first: said.slice(0, -1).join(', '), last: said.at(-1) ?? '' })

const listed = (said: readonly string[], type: 'conjunction' | 'disjunction', { locale }: ConditionWords): string =>
  new Intl.ListFormat(locale, { type }).format(said)

/** What an answer is called: an option's words, a number with its unit; its key where the questionnaire has no such answer. */
function answerWords(question: string, answer: string | number, { questionnaire, locale, texts }: ConditionWords): string {
  const asked = findSlot(questionnaire, question)?.question
  if (!asked) return typeof answer === 'number' ? String(answer) : texts('quoted', { text: answer })
  if (typeof answer === 'number') return valueWords(asked, question, answer, { locale }) ?? String(answer)
  const option = optionsOf(asked).find(({ key }) => key === answer)
  return texts('quoted', { text: option ? say(option.label, locale) : answer })
}

/** The question's short name; of a matrix with its row. */
function nameOf(key: string, { questionnaire, locale }: ConditionWords): string {
  const asked = findSlot(questionnaire, key)?.question
  if (!asked) return key
  return [say(asked.label, locale), slotName(asked, key, locale)].filter((name) => name !== null).join(', ')
}

function sayClause({ kind, question, answers, isNot, needs }: Clause, isAlone: boolean, words: ConditionWords): string {
  const { texts } = words
  const said = answers.map((answer) => answerWords(question, answer, words))
  const name = nameOf(question, words)
  if (said.length === 1) return texts(isNot ? `${kind}Not` : kind, { question: name, answers: said.join() })
  if (isNot) {
    const none = texts('none', { first: said.slice(0, -1).join(', '), last: said.at(-1) ?? '' })
    return texts(kind === 'is' ? 'isNone' : 'includesNone', { question: name, answers: none })
  }
  const any = listed(said, 'disjunction', words)
  const together = needs === 'all' ? both(said, words) : isAlone ? any : texts('either', { list: any })
  return texts(kind, { question: name, answers: together })
}

/** `isInner`: it stands within another group, which its own words must not run into. */
function sayTree(tree: Tree, isInner: boolean, words: ConditionWords): string {
  if (!isJoined(tree)) return sayClause(tree, !isInner, words)
  const groups = tree.parts.filter(isJoined)
  const clauses = tree.parts.filter((part) => !isJoined(part))
  // What is short stands first: "A and either B or C".
  const said = [...clauses, ...groups].map((part) => sayTree(part, isJoined(part) || tree.join === 'all', words))
  if (tree.join === 'any') {
    const list = listed(said, 'disjunction', words)
    return isInner || groups.length > 0 ? words.texts('either', { list }) : list
  }
  return isInner || groups.length > 1 ? both(said, words) : listed(said, 'conjunction', words)
}

/** The condition as a clause after "if": "kohdan ”Uudistus” vastaus on ”Käynnissä” tai ”Alkamassa”". Null where nothing is asked for. */
export function conditionClause(condition: Condition, words: ConditionWords): string | null {
  const tree = treeOf(condition)
  return tree && sayTree(tree, false, words)
}

/**
 * The condition as a sentence: "Kysytään, jos kohdan ”Uudistus” vastaus on ”Käynnissä” tai ”Alkamassa”." A question is asked, a section
 * or a text shown. Null where there is no condition.
 */
export function sayCondition(condition: Condition | undefined, of: 'question' | 'section', words: ConditionWords): string | null {
  const clause = condition && conditionClause(condition, words)
  return clause ? words.texts(of === 'question' ? 'asked' : 'shown', { clause }) : null
}
