import type { ReactNode } from 'react'
import styles from './field.module.css'
import { FieldError } from './field-error'

interface TextFieldProps {
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  type?: 'text' | 'email' | 'search'
  /** `code`: wide-set figures for a six-digit code. */
  look?: 'code'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
  autoComplete?: string
  maxLength?: number
  defaultValue?: string
}

/** One labelled line of text with its hint and error, for short forms such as signing in. */
export function TextField({ id, label, hint, error, look, type = 'text', ...rest }: TextFieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <input
        {...rest}
        id={id}
        type={type}
        className={look === 'code' ? `${styles.input} ${styles.code}` : styles.input}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}

interface TextAreaProps {
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  rows?: number
  maxLength?: number
  defaultValue?: string
}

/** Several labelled lines of text with their hint and error. */
export function TextArea({ id, label, hint, error, rows = 4, ...rest }: TextAreaProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <textarea
        {...rest}
        id={id}
        rows={rows}
        className={styles.input}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}
