import { Fragment } from 'react'
import styles from './num.module.css'

/**
 * A ready-formatted number for a table cell with tabular figures. The face widens comma and full stop too, so the
 * mark between two digits gets proportional figures back.
 */
export function Num({ children }: { children: string }) {
  const parts = children.split(/(?<=\d)([,.])(?=\d)/)
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in their order
      <i key={index} className={styles.mark}>
        {part}
      </i>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in their order
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
