/** The decision's form: what its fields are called, and what they say. */

import { type DecisionOf, readAnswers } from '@/questionnaire/differences/decide'
import type { Asking, Comparability } from '@/questionnaire/document'
import { someLines } from '@/questionnaire/reading/text'
import type { Text } from '@/questionnaire/text'
import { none } from '@/questionnaire/types/multiple'
import { optionsOf } from '@/questionnaire/types/options'

export const reasonField = { fi: 'reasonFi', sv: 'reasonSv', en: 'reasonEn' } as const

/** Of a break of some answers. */
export const someReasonField = { fi: 'someFi', sv: 'someSv', en: 'someEn' } as const
/** The name of an answer's tick among them. */
export const someOption = (key: string): string => `some.${key}`

/** "None of these" is read as itself, and nothing else is read as it. */
export const isFixedAnswer = (option: string): boolean => option === none

const kinds = ['comparable', 'break', 'recode'] as const

export type ReadDecision =
  | { ok: true; decision: Omit<Comparability, 'row' | 'options'> }
  /** `option`: of a recode, the earlier answer that has no place. */
  | { ok: false; code: 'choice' | 'reason'; field: string }
  | { ok: false; code: 'recode'; field: string; option: string }

/** The reason as it is written; none where it is not written in Finnish. */
function reasonIn(names: Record<'fi' | 'sv' | 'en', string>, field: (name: string) => string): Text | undefined {
  const [fi, sv, en] = [names.fi, names.sv, names.en].map((name) => someLines(field(name)) ?? '') as [string, string, string]
  return fi === '' ? undefined : { fi, sv, ...(en === '' ? {} : { en }) }
}

export type ReadSomeAnswers =
  | { ok: true; decision: { options: string[]; reason: Text } }
  | { ok: false; code: 'someOptions' | 'reason'; field: string }

/** A break of some answers, as its form says it. All of the answers together are no part. @param field as of `readDecision` */
export function readSomeAnswers(question: Asking, field: (name: string) => string): ReadSomeAnswers {
  const all = optionsOf(question).map(({ key }) => key)
  const options = all.filter((key) => field(someOption(key)) !== '')
  if (options.length === 0 || options.length === all.length) return { ok: false, code: 'someOptions', field: someOption(all[0] ?? '') }
  const reason = reasonIn(someReasonField, field)
  return reason ? { ok: true, decision: { options, reason } } : { ok: false, code: 'reason', field: someReasonField.fi }
}

/** @param field what stands in a field of that name, empty where there is none */
export function readDecision(of: Pick<DecisionOf, 'question' | 'then'>, field: (name: string) => string): ReadDecision {
  const is = kinds.find((each) => each === field('is'))
  if (!is) return { ok: false, code: 'choice', field: 'is' }
  const reason = reasonIn(reasonField, field)
  const from: Record<string, string> = {}
  if (is === 'recode')
    for (const { option } of readAnswers(of)) {
      const to = isFixedAnswer(option) ? option : field(`from.${option}`)
      if (to === '') return { ok: false, code: 'recode', field: `from-${option}`, option }
      if (to !== option) from[option] = to
    }
  if (!reason) return { ok: false, code: 'reason', field: reasonField.fi }
  return { ok: true, decision: { is, ...(is === 'recode' ? { from } : {}), reason } }
}
