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
  /** Of its heading: 4 below the heading of a section. */
  level?: 3 | 4
  /** It is the one that the page shows large. */
  current?: boolean
  /** A spark line or another small chart. */
  children?: ReactNode
  /** Below all else, over the whole width: a list of figures. */
  below?: ReactNode
}

/** One question of a round: name, figure, change, small chart. */
export function SmallMultiple({ title, href, value, valueDetail, change, current, level = 3, children, below }: SmallMultipleProps) {
  const Heading = `h${level}` as const
  return (
    <article className={styles.item}>
      <Heading>
        <a href={href} aria-current={current ? 'true' : undefined}>
          {title}
        </a>
      </Heading>
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
      {below ? <div className={styles.below}>{below}</div> : null}
    </article>
  )
}
