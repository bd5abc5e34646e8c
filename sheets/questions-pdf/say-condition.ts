/** A condition of the questionnaire in words: when a question, a section or a row of a matrix is asked. */
import { askingTexts } from '@/messages/who-asks'
import { findSlot } from '@/questionnaire/asked'
import type { Condition } from '@/questionnaire/condition'
import type { Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { rowOf } from '@/questionnaire/types/matrix'
import { optionsOf } from '@/questionnaire/types/options'

type Simple = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>
type Words = { questionnaire: Questionnaire; locale: Locale }

const isSimple = (condition: Condition): condition is Simple => 'question' in condition

/** "Not" stands only before simple conditions: those it stood before of several are each turned round. */
function negated(condition: Condition): Condition {
  if ('not' in condition) return condition.not
  if ('all' in condition) return { any: condition.all.map(negated) }
  if ('any' in condition) return { all: condition.any.map(negated) }
  return { not: condition }
}

/** What the answer of a simple condition is called: an option's words, or the number. */
function answerOf(condition: Simple, { questionnaire, locale }: Words): string {
  if ('atLeast' in condition) return String(condition.atLeast)
  const key = 'is' in condition ? condition.is : condition.includes
  const question = findSlot(questionnaire, condition.question)?.question
  const option = question && optionsOf(question).find((each) => each.key === key)
  return option ? say(option.label, locale) : key
}

/** The question's short name; of a matrix with its row. */
function nameOf(key: string, { questionnaire, locale }: Words): string {
  const found = findSlot(questionnaire, key)
  if (!found) return key
  const row = rowOf(found.question, found.slot.row)
  return [say(found.question.label, locale), ...(row ? [say(row.label, locale)] : [])].join(', ')
}

const kindOf = (condition: Simple) => ('is' in condition ? 'is' : 'includes' in condition ? 'includes' : 'atLeast')

/** Conditions on one and the same question, of one kind, any of which will do: said together. */
function sayTogether(conditions: readonly Simple[], isNot: boolean, words: Words): string {
  const [first] = conditions
  if (!first) return ''
  const t = askingTexts(words.locale)
  const kind = kindOf(first)
  const said = conditions.map((each) => (kind === 'atLeast' ? answerOf(each, words) : t('sheet.quoted', { text: answerOf(each, words) })))
  const answers = isNot
    ? said.reduce((first, last) => t('sheet.nor', { first, last }))
    : new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(said)
  const key = `${kind}${isNot ? 'Not' : ''}` as const
  return t(`sheet.when.${key}`, { question: nameOf(first.question, words), answers })
}

/** The condition as a clause after "if". */
function sayClause(condition: Condition, words: Words): string {
  if (isSimple(condition)) return sayTogether([condition], false, words)
  if ('not' in condition) {
    const inner = condition.not
    return isSimple(inner) ? sayTogether([inner], true, words) : sayClause(negated(inner), words)
  }
  const isAny = 'any' in condition
  const parts = 'any' in condition ? condition.any : condition.all
  const simple = parts.map((part) => (isAny ? part : 'not' in part ? part.not : part))
  const [first] = simple
  const areAlike = (part: Condition): part is Simple =>
    first !== undefined && isSimple(part) && isSimple(first) && part.question === first.question && kindOf(part) === kindOf(first)
  // "Any is" and "none is" of one question are one clause with several answers.
  if (parts.length > 1 && simple.every(areAlike) && (isAny ? parts.every(isSimple) : parts.every((part) => 'not' in part)))
    return sayTogether(simple.filter(isSimple), !isAny, words)
  const list = new Intl.ListFormat(words.locale, { type: isAny ? 'disjunction' : 'conjunction' })
  return list.format(parts.map((part) => sayClause(part, words)))
}

/** "Kysytään, jos kohdan ”Uudistus” vastaus on ”Käynnissä” tai ”Alkamassa”." Null where there is no condition. */
export const sayCondition = (condition: Condition | undefined, of: 'question' | 'section', words: Words): string | null =>
  condition ? askingTexts(words.locale)(`sheet.if.${of}`, { clause: sayClause(condition, words) }) : null
