import { Fragment } from 'react'
import styles from './tabular-number.module.css'

/**
 * A ready-formatted number for a table cell with tabular figures. The face widens comma and full stop too, so the
 * mark between two digits gets proportional figures back.
 */
export function TabularNumber({ children }: { children: string }) {
  const parts = children.split(/(?<=\d)([,.])(?=\d)/)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: equal parts of one text differ in their place alone, and hold no state
    <Fragment key={index}>{index % 2 === 1 ? <i className={styles.mark}>{part}</i> : part}</Fragment>
  ))
}
