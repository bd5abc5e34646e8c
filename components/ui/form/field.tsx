import type { ReactNode } from 'react'
import styles from './field.module.css'
import { FieldError } from './field-error'
import { TextArea } from './text-area'

interface Labelled {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
}

interface TextFieldProps extends Labelled {
  name: string
  type?: 'text' | 'email' | 'search'
  /** `code`: wide-set figures for a six-digit code. */
  look?: 'code'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
  autoComplete?: string
  maxLength?: number
  defaultValue?: string
}

interface TextAreaFieldProps extends Labelled {
  name: string
  rows?: number
  maxLength?: number
  defaultValue?: string
}

/** One labelled line of text with its hint and error, for short forms such as signing in. */
export function TextField({ id, label, hint, error, look, type = 'text', ...rest }: TextFieldProps) {
  const className = look === 'code' ? `${styles.input} ${styles.code}` : styles.input
  return (
    <Frame {...{ id, label, hint }} {...(error ? { error } : {})}>
      <input {...rest} id={id} type={type} className={className} {...described(id, hint, error)} />
    </Frame>
  )
}

/** Several labelled lines of text with their hint and error. */
export function TextAreaField({ id, label, hint, error, rows = 4, defaultValue = '', ...rest }: TextAreaFieldProps) {
  return (
    <Frame {...{ id, label, hint }} {...(error ? { error } : {})}>
      <TextArea {...rest} id={id} rows={rows} defaultValue={defaultValue} className={styles.input} {...described(id, hint, error)} />
    </Frame>
  )
}

function described(id: string, hint: ReactNode, error: string | undefined) {
  const by = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

function Frame({ id, label, hint, error, children }: Labelled & { children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children}
    </div>
  )
}
