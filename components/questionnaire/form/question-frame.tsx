import type { ReactNode } from 'react'
import { FieldError } from '@/components/ui/form/field-error'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { takesDay } from '@/questionnaire/types/abilities'
import { isGroup } from '../fields/field'
import { fieldName } from '../fields/form-fields'
import styles from '../section.module.css'
import type { SectionTexts } from '../words/section-texts'

interface QuestionFrameProps {
  question: Asking
  /** Not asked now: kept in the form, out of sight. */
  hidden: boolean
  /** What stands of the last round, and whether it describes the field. */
  previous: ReactNode
  describes: boolean
  errors: readonly string[]
  locale: Locale
  texts: SectionTexts
  conflict: ReactNode
  /** What is odd about the answer, below the field. */
  notices: ReactNode
  children: (describedBy: string | undefined) => ReactNode
}

/** The frame of a question: its text, hint, last round's answer, errors and conflict, then its field. */
export function QuestionFrame({
  question,
  hidden,
  previous,
  describes,
  errors,
  locale,
  texts,
  conflict,
  notices,
  children,
}: QuestionFrameProps) {
  const name = fieldName(question.key)
  const hintId = `${name}-hint`
  const hint = question.hint ? say(question.hint, locale) : takesDay(question) ? texts.dateHint : null
  const described = [
    hint ? hintId : '',
    describes ? `${name}-previous` : '',
    ...errors.map((_, index) => `${name}-error-${index}`),
    notices ? `${name}-notices` : '',
  ]
  const describedBy = described.filter(Boolean).join(' ') || undefined
  const title = (
    <>
      {say(question.title, locale)}
      {question.required ? null : <span className={styles.optional}> {texts.optional}</span>}
    </>
  )
  const body = (
    <>
      {hint ? (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
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
        <legend>{title}</legend>
        {body}
      </fieldset>
    )
  return (
    <div className={look} id={`q-${name}`} hidden={hidden}>
      <label className={styles.legend} htmlFor={name}>
        {title}
      </label>
      {body}
    </div>
  )
}
