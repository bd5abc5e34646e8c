import type { ReactNode } from 'react'
import { cutText } from '@/questionnaire/reading/text'
import styles from './history-list.module.css'

export interface HistoryItem {
  id: string
  /** ISO moment or year of the row. */
  dateTime: string
  /** The day, and below it the hour. */
  day: ReactNode
  time?: ReactNode
  /** What the value is of: "Facebook". With `href`, a link. */
  name?: string | null
  href?: string
  /** The value in words; null draws `noneText` instead, and of an empty one the name alone is drawn. */
  value: string | null
  /** What the summary of a long value ends with: "Näytä koko teksti". */
  moreText: string
  noneText: string
  /** The marked word before the row's details: "Voimassa". */
  tag?: string | null
  /** Who, how it came, when it was sent. */
  details: readonly string[]
  /** Explanation of the value, or the question's words of then. */
  note?: ReactNode
  link?: { label: string; href: string }
  action?: ReactNode
}

const longest = 240

/** What was answered when and by whom, one row each under a strong rule. */
export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <time className={styles.when} dateTime={item.dateTime}>
            <b>{item.day}</b> {item.time ? <span>{item.time}</span> : null}
          </time>
          <div className={styles.what}>
            <Value item={item} />
            {item.note ? <p className={styles.meta}>{item.note}</p> : null}
            <p className={styles.meta}>
              {item.tag ? <span className={styles.tag}>{item.tag}</span> : null}
              {item.details.join(' · ')}
              {item.link && item.details.length ? ' · ' : null}
              {item.link ? <a href={item.link.href}>{item.link.label}</a> : null}
            </p>
          </div>
          {item.action}
        </li>
      ))}
    </ol>
  )
}

function Value({ item: { name, href, value, moreText, noneText } }: { item: HistoryItem }) {
  const named = href ? <a href={href}>{name}</a> : name
  if (value === '') return <p className={styles.value}>{named}</p>
  const before = name ? <span className={styles.name}>{named}: </span> : null
  if (value === null)
    return (
      <p className={`${styles.value} ${styles.none}`}>
        {before}
        {noneText}
      </p>
    )
  if (value.length <= longest)
    return (
      <p className={styles.value}>
        {before}
        {value}
      </p>
    )
  return (
    <details className={styles.long}>
      <summary>
        {before}
        {`${cutText(value, longest * 0.6).trimEnd()}… `}
        <span>{moreText}</span>
      </summary>
      <p className={styles.value}>{value}</p>
    </details>
  )
}
