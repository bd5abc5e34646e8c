import type { ReactNode } from 'react'
import styles from './panel.module.css'

/** A full frame, reserved for what needs an act: a dry run, a confirmation. */
export function Panel({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
