import type { ReactNode } from 'react'
import styles from './table.module.css'
import { TabularNumber } from './tabular-number'

interface TableProps {
  /** Name of the scrolling region, for screen readers. */
  label: string
  caption?: ReactNode
  /** Least width before the region scrolls sideways: auto, 34 rem (m), 40 rem (l) or 44 rem (xl). */
  width?: 'auto' | 'm' | 'l' | 'xl'
  /** thead and tbody, with `NumberHead`, `NumberCell` and `Row`. */
  children: ReactNode
}

/** A table that scrolls by itself on a narrow screen, its first column staying in sight. */
export function Table({ label, caption, width = 'auto', children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop keyboard users could not scroll it
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={width === 'auto' ? styles.table : `${styles.table} ${styles[width]}`}>
        {caption ? <caption>{caption}</caption> : null}
        {children}
      </table>
    </section>
  )
}

interface TableRowProps {
  /** `total`: bold under a rule; `own`: the reader's own municipality, cloudberry tint. */
  kind?: 'total' | 'own'
  children: ReactNode
}

/** A body row. */
export function TableRow({ kind, children }: TableRowProps) {
  return <tr className={kind ? styles[kind] : undefined}>{children}</tr>
}

/** Head of a column of numbers, aligned right. */
export function NumberHead({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className={styles.number}>
      {children}
    </th>
  )
}

interface NumberCellProps {
  children: string
  strong?: boolean
  quiet?: boolean
  /** In small figures under the number: its interval. */
  below?: string | null
}

/** A cell holding a ready-formatted number, aligned right in tabular figures; other content (hidden, "ennallaan") is quiet. */
export function NumberCell({ children, strong = false, quiet = false, below }: NumberCellProps) {
  const number = <TabularNumber>{children}</TabularNumber>
  return (
    <td className={quiet ? `${styles.number} ${styles.quiet}` : styles.number}>
      {strong ? <b>{number}</b> : number}
      {below ? <span className={styles.below}>{below}</span> : null}
    </td>
  )
}
