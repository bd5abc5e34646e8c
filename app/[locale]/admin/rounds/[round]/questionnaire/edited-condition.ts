import type { Condition } from '@/questionnaire/condition'
import type { EditPlace } from '@/questionnaire/editing/edit'
import type { ConditionPart } from './add-condition'

/** An earlier question, or a row of one, with the answers that can be chosen of it. */
export type ComparableAnswers = { heading: string; items: { value: string; label: string }[] }

/** A condition that is edited, and what its comparisons can be with. */
export interface EditedCondition {
  at: EditPlace
  part: ConditionPart
  condition: Condition | null
  choices: readonly ComparableAnswers[]
  /** Earlier questions that are answered by a number. */
  numbers: readonly { value: string; label: string }[]
  sayPart: (condition: Condition) => string
}
