import type { ReactNode } from 'react'
import styles from './done-panel.module.css'

/** The answers are in: a spruce rule above, the heading in spruce. Children start with the decorative ten-row and the h1. */
export function DonePanel({ children }: { children: ReactNode }) {
  return <div className={`stack ${styles.done}`}>{children}</div>
}
