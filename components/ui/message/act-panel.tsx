import type { ReactNode } from 'react'
import styles from './act-panel.module.css'

/** A full frame, reserved for what needs an act: a dry run, a confirmation. `page`: its title is the page's. */
export function ActPanel({ id, title, page = false, children }: { id: string; title: ReactNode; page?: boolean; children: ReactNode }) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  )
}
