/** What an answer is: a value under a key. Keys are the stable interface, described in docs/answers.md. */

/** An option key, option keys, a number, an ISO date or a text; null once cleared. */
export type Value = string | number | readonly string[] | null

/** Answers by key; a key never saved is absent. */
export type Answers = Readonly<Record<string, Value | undefined>>

/** Answers without what is kept beside them (who, when, which version), as the questionnaire's rules take them. */
export const valuesOf = <V extends Value | undefined>(given: Readonly<Record<string, { value: V }>>): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(given).map(([key, { value }]) => [key, value]))

/** Has the question been answered? A cleared or blank answer has not. */
export const isAnswered = (value: Value | undefined): value is Exclude<Value, null> =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Why a value cannot be an answer; the code is a message key, the rest fills its places. */
export type AnswerProblem = {
  code:
    | 'choose-option'
    | 'choose-options'
    | 'none-excludes'
    | 'number'
    | 'either-number'
    | 'decimals'
    | 'text'
    | 'too-long'
    | 'date'
    | 'month'
    | 'day-missing'
    | 'either-date'
  [place: string]: string | number
}

export type Parsed = { ok: true; value: Value } | { ok: false; problem: AnswerProblem }

export const accepted = (value: Value): Parsed => ({ ok: true, value })
export const refused = (problem: AnswerProblem): Parsed => ({ ok: false, problem })

/** Do two values say the same? Option lists are kept in the questionnaire's order, so order counts. */
export const sameValue = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
