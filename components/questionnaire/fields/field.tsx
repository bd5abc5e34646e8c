import type { Asking } from '@/questionnaire/document'
import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'
import { MatrixField } from './matrix-field'
import { ScaleField } from './scale-field'
import { AreaField, LineField } from './text-field'

/** Is the question several inputs, to be named by a legend, or one, to be named by a label? */
export const isGroup = (question: Asking): boolean => ['single', 'multiple', 'scale', 'matrix'].includes(question.type)

/** The inputs of a question, by its type. */
export function Field({ question, ...rest }: FieldProps) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <ChoiceField question={question} {...rest} />
    case 'scale':
      return <ScaleField question={question} {...rest} />
    case 'matrix':
      return <MatrixField question={question} {...rest} />
    case 'long':
      return <AreaField question={question} {...rest} />
    default:
      return <LineField question={question} {...rest} />
  }
}
