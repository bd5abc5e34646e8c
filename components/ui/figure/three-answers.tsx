import type { ReactNode } from 'react'
import styles from './three-answers.module.css'

/** The same matter counted three ways, always together: all municipalities, the same municipalities, respondents. */
export function ThreeAnswers({ items }: { items: { value: ReactNode; label: ReactNode; detail?: ReactNode }[] }) {
  return (
    <dl className={styles.three}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may be elements; the items hold no state and never change places
        <div key={index}>
          <dt>
            {item.label}
            {item.detail ? <small>{item.detail}</small> : null}
          </dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
