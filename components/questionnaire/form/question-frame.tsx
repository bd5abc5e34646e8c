import type { ReactNode } from 'react'
import { FieldError } from '@/components/ui/form/field-error'
import type { Asking } from '@/questionnaire/document'
import { isGroup } from '../fields/field'
import { fieldName } from '../fields/form-fields'
import styles from '../section.module.css'
import type { SectionTexts } from '../words/section-texts'
import type { SaidQuestion } from './said-question'

interface QuestionFrameProps {
  question: Asking
  said: SaidQuestion
  /** Not asked now: kept in the form, out of sight. */
  hidden: boolean
  /** What stands of the last round, with what can be done with it. */
  previous: ReactNode
  errors: readonly string[]
  texts: SectionTexts
  conflict: ReactNode
  /** What is odd about the answer, below the field. */
  notices: ReactNode
  children: (describedBy: string | undefined) => ReactNode
}

/** The frame of a question: its text, hint, last round's answer, errors and conflict, then its field. */
export function QuestionFrame({ question, said, hidden, previous, errors, texts, conflict, notices, children }: QuestionFrameProps) {
  const name = fieldName(question.key)
  const described = [said.described, ...errors.map((_, index) => `${name}-error-${index}`), notices ? `${name}-notices` : '']
  const describedBy = described.filter(Boolean).join(' ') || undefined
  const body = (
    <>
      {said.hint}
      {errors.map((error, index) => (
        <FieldError key={error} id={`${name}-error-${index}`} prefix={texts.error}>
          {error}
        </FieldError>
      ))}
      {previous}
      {conflict}
      {children(describedBy)}
      {notices}
    </>
  )
  const look = errors.length ? `${styles.question} ${styles.hasError}` : styles.question
  if (isGroup(question))
    return (
      <fieldset className={look} id={`q-${name}`} hidden={hidden} aria-describedby={describedBy}>
        <legend>{said.title}</legend>
        {body}
      </fieldset>
    )
  return (
    <div className={look} id={`q-${name}`} hidden={hidden}>
      <label className={styles.legend} htmlFor={name}>
        {said.title}
      </label>
      {body}
    </div>
  )
}
