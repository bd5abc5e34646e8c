import type { ReactNode } from 'react'
import type { FieldProps } from './field-props'
import { fieldName } from './form-fields'

interface OptionInputProps {
  of: FieldProps
  /** Of the answer, where the question has several. */
  answerKey?: string
  value: string
  /** The first of its group has the id that links to the field lead to. */
  first?: boolean
  type?: 'radio' | 'checkbox'
  className?: string | undefined
  describedBy?: string | undefined
  /** It opens the text of "muu, mikä". */
  opensText?: boolean
  children: ReactNode
}

/** One radio button or check box with its words. An option of the last round's answer is marked with that round, by CSS. */
export function OptionInput({ of, answerKey = of.question.key, value, first, type = 'radio', ...rest }: OptionInputProps) {
  const { question, marked, initialFields, bind } = of
  const wasChosen = marked?.chosen[answerKey]?.includes(value)
  return (
    <label className={rest.className}>
      <input
        {...bind(answerKey)}
        id={first ? fieldName(answerKey) : undefined}
        type={type}
        value={value}
        defaultChecked={initialFields(answerKey).includes(value)}
        aria-describedby={[rest.describedBy, wasChosen && chosenThenId(question.key)].filter(Boolean).join(' ') || undefined}
        data-other={rest.opensText ? '' : undefined}
      />
      <span data-was={wasChosen ? marked?.round : undefined}>{rest.children}</span>
    </label>
  )
}

/** Id of what a mark says, which stands with the last round's answer. */
export const chosenThenId = (question: string): string => `${fieldName(question)}-then`

interface ClearButtonProps {
  answerKey: string
  /** What is cleared, for those who do not see it beside the button. */
  about: string
  /** "Tyhjennä vastaus". */
  label: string
  children: ReactNode
}

/** Takes the answer of radio buttons away, which nothing else can. CSS shows it while there is one. */
export const ClearButton = ({ answerKey, about, label, children }: ClearButtonProps) => (
  <button type="submit" name="clear" value={answerKey} aria-label={`${label}: ${about}`}>
    {children}
  </button>
)
