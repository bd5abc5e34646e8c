import type { ReactNode } from 'react'
import { FieldError } from '@/components/ui/form/field-error'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { isGroup } from '../fields/field'
import { fieldName } from '../fields/field-texts'
import styles from '../section.module.css'
import { fill, type PreviousAnswer, type SectionTexts } from '../words/section-texts'

interface QuestionProps {
  question: Asking
  /** Not asked now: kept in the form, out of sight. */
  hidden: boolean
  previous: PreviousAnswer | undefined
  errors: readonly string[]
  locale: Locale
  texts: SectionTexts
  conflict: ReactNode
  children: (describedBy: string | undefined) => ReactNode
}

/** The frame of a question: its text, hint, last round's answer, errors and conflict, then its field. */
export function Question({ question, hidden, previous, errors, locale, texts, conflict, children }: QuestionProps) {
  const name = fieldName(question.key)
  const hintId = `${name}-hint`
  const hint = question.hint ? say(question.hint, locale) : question.type === 'date' ? texts.dateHint : null
  const described = [hint ? hintId : '', previous ? `${name}-previous` : '', ...errors.map((_, index) => `${name}-error-${index}`)]
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
      {previous ? <Previous id={`${name}-previous`} previous={previous} texts={texts} /> : null}
      {conflict}
      {children(describedBy)}
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

function Previous({ id, previous, texts }: { id: string; previous: PreviousAnswer; texts: SectionTexts }) {
  if ('kind' in previous)
    return (
      <p className={styles.previous} id={id}>
        {fill(previous.kind === 'hidden' ? texts.hiddenOnPurpose : texts.notAsked, { round: previous.round })}
      </p>
    )
  const { round, lines, by } = previous
  return (
    <p className={styles.previous} id={id}>
      <span>
        {round}: <b>{lines.join(' · ')}</b>
        {by ? ` (${by})` : ''}
      </span>
    </p>
  )
}
