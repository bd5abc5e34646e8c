import type { ComponentType } from 'react'
import type { Asking } from '@/questionnaire/document'
import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'
import { MatrixField } from './matrix-field'
import { ScaleField } from './scale-field'
import { AreaField, LineField } from './text-field'

type Inputs<T extends Asking['type']> = {
  Field: ComponentType<FieldProps<Extract<Asking, { type: T }>>>
  /** Several inputs, named by a legend, or one, named by a label? */
  isGroup: boolean
}

const inputs = {
  single: { Field: ChoiceField, isGroup: true },
  multiple: { Field: ChoiceField, isGroup: true },
  scale: { Field: ScaleField, isGroup: true },
  matrix: { Field: MatrixField, isGroup: true },
  number: { Field: LineField, isGroup: false },
  short: { Field: LineField, isGroup: false },
  long: { Field: AreaField, isGroup: false },
  date: { Field: LineField, isGroup: false },
} satisfies { [T in Asking['type']]: Inputs<T> }

/** Is the question several inputs, to be named by a legend, or one, to be named by a label? */
export const isGroup = (question: Asking): boolean => inputs[question.type].isGroup

/** The inputs of a question, by its type. */
export function Field(props: FieldProps) {
  const Inputs = inputs[props.question.type].Field as ComponentType<FieldProps>
  return <Inputs {...props} />
}
