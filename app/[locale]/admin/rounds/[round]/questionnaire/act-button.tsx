import type { ReactNode } from 'react'
import styles from './questionnaire.module.css'

/** A button of the editor's form that does something beside saving its fields. @param act what `editAction` reads */
export function ActButton({
  act,
  id,
  label,
  children,
}: {
  act: unknown
  id?: string /** For those who hear it. */
  label?: string
  children: ReactNode
}) {
  return (
    <button type="submit" name="act" value={JSON.stringify(act)} id={id} aria-label={label} className={styles.small}>
      {children}
    </button>
  )
}
