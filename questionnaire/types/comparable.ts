/** Answers of two rounds are compared only where both measure the same: of one type, and numbers of one unit. */
import type { Asking } from '../document'
import type { Text } from '../text'

/** A question, or what stands for its series in results. Only numbers have a unit, known by its Finnish name. */
export type Measured = { type: Asking['type']; unit?: Text }

export const isSameMeasure = (then: Measured, now: Measured): boolean =>
  then.type === now.type && then.unit?.fi.trim() === now.unit?.fi.trim()
