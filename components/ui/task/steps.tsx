import type { ReactNode } from 'react'
import styles from './steps.module.css'

/** What happens next, with dates. `dateTime` is machine-readable (ISO 8601), `date` for reading. */
export function Steps({ items }: { items: { dateTime: string; date: ReactNode; text: ReactNode }[] }) {
  return (
    <ol className={styles.steps}>
      {items.map((item) => (
        <li key={item.dateTime}>
          <time dateTime={item.dateTime}>{item.date}</time>
          <span>{item.text}</span>
        </li>
      ))}
    </ol>
  )
}
