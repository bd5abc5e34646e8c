import type { ReactNode } from 'react'
import styles from './how-computed.module.css'

/** The method box: closed on screen, open on paper. */
export function HowComputed({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.how}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
