import type { ReactNode } from 'react'
import styles from './metrics.module.css'

interface MetricsProps {
  items: { label: ReactNode; value: ReactNode; small?: ReactNode }[]
  /** Two in a row even on a wide screen. */
  pair?: boolean
}

/** Large numbers in a row, each over its label. `small` stands beside the number: "66 %". */
export function Metrics({ items, pair = false }: MetricsProps) {
  return (
    <dl className={pair ? `${styles.metrics} ${styles.pair}` : styles.metrics}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may be elements; the items hold no state and never change places
        <div key={index}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.small ? <small>{item.small}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
