/** The decision's form: what its fields are called, and what they say. */

import { type DecisionOf, readAnswers } from '@/questionnaire/differences/decide'
import type { Comparability } from '@/questionnaire/document'
import { someLines } from '@/questionnaire/reading/text'
import { none } from '@/questionnaire/types/multiple'

export const reasonField = { fi: 'reasonFi', sv: 'reasonSv', en: 'reasonEn' } as const

/** "None of these" is read as itself, and nothing else is read as it. */
export const isFixedAnswer = (option: string): boolean => option === none

const kinds = ['comparable', 'break', 'recode'] as const

export type ReadDecision =
  | { ok: true; decision: Omit<Comparability, 'row' | 'options'> }
  /** `option`: of a recode, the earlier answer that has no place. */
  | { ok: false; code: 'choice' | 'reason'; field: string }
  | { ok: false; code: 'recode'; field: string; option: string }

/** @param field what stands in a field of that name, empty where there is none */
export function readDecision(of: Pick<DecisionOf, 'question' | 'then'>, field: (name: string) => string): ReadDecision {
  const is = kinds.find((each) => each === field('is'))
  if (!is) return { ok: false, code: 'choice', field: 'is' }
  const [fi, sv, en] = [reasonField.fi, reasonField.sv, reasonField.en].map((name) => someLines(field(name)) ?? '') as [
    string,
    string,
    string,
  ]
  const from: Record<string, string> = {}
  if (is === 'recode')
    for (const { option } of readAnswers(of)) {
      const to = isFixedAnswer(option) ? option : field(`from.${option}`)
      if (to === '') return { ok: false, code: 'recode', field: `from-${option}`, option }
      if (to !== option) from[option] = to
    }
  if (fi === '') return { ok: false, code: 'reason', field: reasonField.fi }
  const reason = { fi, sv, ...(en === '' ? {} : { en }) }
  return { ok: true, decision: { is, ...(is === 'recode' ? { from } : {}), reason } }
}
