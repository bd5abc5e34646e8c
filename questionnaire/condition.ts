/** Conditions: when a question or a section is asked, given the answers so far. Three-valued: null is "not known yet". */
import { type Answers, isAnswered } from './answer'

export type Condition =
  | { question: string; is: string }
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

/**
 * Is the condition true, false, or not known (null) because an answer it depends on is missing?
 * `answers` hold only what counts: an answer that is itself not asked is given as absent and
 * named in `notAsked`, which makes a condition on it false, not unknown.
 */
export function evaluate(condition: Condition, answers: Answers, notAsked: ReadonlySet<string> = new Set()): boolean | null {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, answers, notAsked)))
  if ('any' in condition) return negate(every(condition.any.map((part) => negate(evaluate(part, answers, notAsked)))))
  if ('not' in condition) return negate(evaluate(condition.not, answers, notAsked))
  if (notAsked.has(condition.question)) return false
  const value = answers[condition.question]
  if (!isAnswered(value)) return null
  if ('is' in condition) return value === condition.is
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes)
  return typeof value !== 'object' && Number(value) >= condition.atLeast
}

const every = (parts: (boolean | null)[]) => (parts.includes(false) ? false : parts.includes(null) ? null : true)
const negate = (value: boolean | null) => (value === null ? null : !value)

/** The keys of the answers a condition looks at. */
export function dependsOn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(dependsOn)
  if ('any' in condition) return condition.any.flatMap(dependsOn)
  return 'not' in condition ? dependsOn(condition.not) : [condition.question]
}
