import type { ReactNode } from 'react'
import styles from './people.module.css'

/** The people of a municipality: name, and what they do or did below it. */
export function People({ items }: { items: { id: string; name: string; detail?: ReactNode }[] }) {
  return (
    <ul className={styles.people}>
      {items.map((person) => (
        <li key={person.id}>
          <b>{person.name}</b>
          {person.detail}
        </li>
      ))}
    </ul>
  )
}
