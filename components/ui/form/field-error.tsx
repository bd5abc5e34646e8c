import type { ReactNode } from 'react'
import styles from './errors.module.css'

/** The error text beside its field; give the same id in the field's aria-describedby. `prefix` ("Virhe:") is read, not shown. */
export function FieldError({ id, prefix, children }: { id: string; prefix?: string; children: ReactNode }) {
  return (
    <p className={styles.error} id={id}>
      <span>
        {prefix ? <span className="vh">{prefix} </span> : null}
        {children}
      </span>
    </p>
  )
}
