import type { ReactNode } from 'react'
import styles from './deadline.module.css'

interface DeadlineProps {
  id: string
  /** "Vastausaikaa", or "Kysely on päättynyt" with nothing else. */
  title: ReactNode
  /** In large type: "11 päivää", "tänään klo 23.59". */
  value?: ReactNode
  /** "perjantaihin 4.12.2026 klo 23.59". */
  detail?: ReactNode
}

/** How long there is to answer. */
export function Deadline({ id, title, value, detail }: DeadlineProps) {
  return (
    <section aria-labelledby={id} data-deadline="">
      <div className={styles.deadline}>
        <h2 id={id}>{title}</h2>
        {value ? <b>{value}</b> : null}
        {detail ? <span>{detail}</span> : null}
      </div>
    </section>
  )
}

/** A list's margin column: on a narrow screen the deadline moves above the list, the rest below it. Put it inside `.cols.form`. */
export function SideColumn({ children }: { children: ReactNode }) {
  return <div className={`aside ${styles.side}`}>{children}</div>
}
