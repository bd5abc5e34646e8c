import type { ReactNode } from 'react'
import { SparkFrame } from './chart-figure'
import styles from './small-multiple.module.css'

/** The grid of all questions, four in a row on a wide screen. */
export function SmallMultiples({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>
}

interface SmallMultipleProps {
  title: ReactNode
  href: string
  value?: ReactNode
  /** Beside the value in small type: interval, unit. */
  valueDetail?: ReactNode
  change?: ReactNode
  /** A spark line or another small chart. */
  children?: ReactNode
}

/** One question of a round: name, figure, change, small chart. */
export function SmallMultiple({ title, href, value, valueDetail, change, children }: SmallMultipleProps) {
  return (
    <article className={styles.item}>
      <h3>
        <a href={href}>{title}</a>
      </h3>
      {value ? (
        <p className={styles.value}>
          {value} {valueDetail ? <small>{valueDetail}</small> : null}
        </p>
      ) : null}
      {change ? <p className={styles.change}>{change}</p> : null}
      {children ? (
        <div className={styles.chart}>
          <SparkFrame>{children}</SparkFrame>
        </div>
      ) : null}
    </article>
  )
}
