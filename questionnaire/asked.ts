/** Which questions a municipality is asked, given its answers so far. */
import { type Answers, isAnswered, type Value } from './answer'
import { type Condition, dependsOn, evaluate } from './condition'
import type { Asking, Question, Questionnaire, Section } from './document'
import { isAskingType } from './types/abilities'
import type { Slot } from './types/question-type'
import { typeOf } from './types/registry'

/** `unknown`: the answer that decides is still missing; the question is not shown, and counts as unanswered, not as not asked. */
export type Asked = 'asked' | 'not-asked' | 'unknown'

export const isAsking = (question: Question): question is Asking => isAskingType(question.type)

const askingOf = new WeakMap<Questionnaire, readonly Asking[]>()

/** All questions that take answers, in order; looked for once in a questionnaire, which is asked for them question by question. */
export function questionsOf(questionnaire: Questionnaire): readonly Asking[] {
  const questions = askingOf.get(questionnaire) ?? questionnaire.sections.flatMap((section) => section.questions.filter(isAsking))
  askingOf.set(questionnaire, questions)
  return questions
}

export const slotsOf = (question: Question): Slot[] => (isAsking(question) ? typeOf(question).slots(question) : [])

/** The question and slot an answer's key belongs to, or undefined when the questionnaire has no such key. */
export function findSlot(questionnaire: Questionnaire, key: string): { section: Section; question: Asking; slot: Slot } | undefined {
  const name = key.split('.')[0]
  for (const section of questionnaire.sections)
    for (const question of section.questions)
      if (isAsking(question) && question.key === name) {
        const slot = slotsOf(question).find((each) => each.key === key)
        return slot && { section, question, slot }
      }
  return undefined
}

/**
 * Of every section (`section:key`), question and answer by key: is it asked? Conditions look back only, so one pass decides. A matrix row is
 * asked with its question, unless its own condition is known to be false.
 */
export function askedIn(questionnaire: Questionnaire, answers: Answers): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>()
  const notAsked = new Set<string>()
  // Also answers from outside, where the document is one section of a questionnaire: those that count.
  const counted: Record<string, Value | undefined> = { ...answers }
  const decide = (condition: Condition | undefined): Asked => {
    const holds = condition ? evaluate(condition, counted, notAsked) : true
    return holds === null ? 'unknown' : holds ? 'asked' : 'not-asked'
  }
  for (const section of questionnaire.sections) {
    const whole = decide(section.when)
    asked.set(`section:${section.key}`, whole)
    for (const question of section.questions) {
      const state = whole === 'asked' ? decide(question.when) : whole
      asked.set(question.key, state)
      for (const { key, when } of slotsOf(question)) {
        const own = state === 'asked' && when && decide(when) === 'not-asked' ? 'not-asked' : state
        asked.set(key, own)
        if (own !== 'asked') counted[key] = undefined
        if (own === 'not-asked') notAsked.add(key)
      }
    }
  }
  return asked
}

/** Is the text of "muu, mikä" open: was its option chosen? */
export function isOtherChosen(question: Asking, answers: Answers): boolean {
  if (!('other' in question) || !question.other) return false
  const value = answers[question.key]
  return value === question.other || (Array.isArray(value) && value.includes(question.other))
}

/** The answers that count: of questions asked, and of "muu, mikä" only when its option is chosen. */
export function countedAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const asked = askedIn(questionnaire, answers)
  const counted: Record<string, Value> = {}
  for (const question of questionsOf(questionnaire)) {
    for (const slot of slotsOf(question)) {
      const value = answers[slot.key]
      if (asked.get(slot.key) === 'asked' && isAnswered(value) && (!slot.other || isOtherChosen(question, answers)))
        counted[slot.key] = value
    }
  }
  return counted
}

/** Keys of the question's answers that are asked and missing: of a matrix each empty row. The text of "muu" never is. */
export const missingOf = (question: Asking, answers: Answers, asked: ReadonlyMap<string, Asked>): string[] =>
  slotsOf(question).flatMap(({ key, other }) => (other || asked.get(key) !== 'asked' || isAnswered(answers[key]) ? [] : [key]))

/** Keys of the answers that the conditions of a section's questions and matrix rows look at. */
export const lookedAtIn = (section: Section): string[] =>
  section.questions
    .flatMap((question) => [question.when, ...slotsOf(question).map(({ when }) => when)])
    .flatMap((when) => (when ? dependsOn(when) : []))
