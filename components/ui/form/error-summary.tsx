import styles from './errors.module.css'

export interface SummaryError {
  message: string
  /** Id of the field the error is about; without one the message is plain text. */
  fieldId?: string
  /** Address of the field when it is on another page. */
  href?: string
}

interface ErrorSummaryProps {
  /** Id that the page's script focuses after a failed send. */
  id?: string
  title: string
  errors: SummaryError[]
}

/** The list of errors at the top of a form, each a link to its field. Draws nothing without errors. */
export function ErrorSummary({ id = 'error-summary', title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className={styles.errors} id={id} role="alert" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ''} ${error.message}`}>
            {error.fieldId || error.href ? <a href={error.href ?? `#${error.fieldId}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
