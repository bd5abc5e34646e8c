import type { ReactNode } from 'react'
import styles from './queue.module.css'

export interface QueueItem {
  id: string
  state: 'ok' | 'bad' | 'open'
  text: ReactNode
  /** State in words for screen readers: "kunnossa". */
  stateLabel: string
  /** At the right edge: a count, a link. */
  end?: ReactNode
}

/** What stands before an act such as closing a round: done, blocking, or open. */
export function Queue({ items }: { items: QueueItem[] }) {
  return (
    <ul className={styles.queue}>
      {items.map((item) => (
        <li key={item.id} className={styles[item.state]}>
          <span>
            <span className="vh">{item.stateLabel}: </span>
            {item.text}
          </span>
          {item.end ? <span>{item.end}</span> : null}
        </li>
      ))}
    </ul>
  )
}
