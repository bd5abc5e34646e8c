import type { ReactNode } from 'react'
import styles from './presence.module.css'

/** Somebody is here now: a lake dot and the words. */
export function Presence({ children }: { children: ReactNode }) {
  return <span className={styles.here}>{children}</span>
}
