/** The options among which a question's answers are, as results count them. */
import type { Asking } from '../document'
import type { Text } from '../text'
import { matrixColumns } from './matrix'
import { allOptions } from './multiple'
import { scaleOptions } from './scale'
import { singleOptions } from './single'

type Counted = readonly { key: string; label: Text }[]

const noOptions = (): Counted => []

const countedOptions = {
  single: singleOptions,
  multiple: allOptions,
  scale: scaleOptions,
  matrix: matrixColumns,
  number: noOptions,
  short: noOptions,
  long: noOptions,
  date: noOptions,
} satisfies { [T in Asking['type']]: (question: Extract<Asking, { type: T }>) => Counted }

/**
 * The options results count, in display order: matrix columns, `_none` of a multiple choice and `_eos` included.
 * Empty for numbers, texts and dates.
 */
export const optionsOf = (question: Asking): Counted => (countedOptions[question.type] as (question: Asking) => Counted)(question)
