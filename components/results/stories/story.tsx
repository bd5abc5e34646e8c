import type { ReactNode } from 'react'
import styles from './story.module.css'

/** The newspaper's grid: twelve columns on a wide screen, six on a middling one, one on a phone. */
export function Stories({ children }: { children: ReactNode }) {
  return <div className={styles.stories}>{children}</div>
}

interface StoryProps {
  /** What it is about, in a word or two above the heading. */
  topic?: ReactNode
  title: ReactNode
  href?: string
  /** Columns of twelve. */
  width?: 4 | 6 | 8
  /** A heavier rule: the start of a group. */
  heavy?: boolean
  id?: string
  children: ReactNode
}

/** One story: topic, heading that says the finding, text, small chart. */
export function Story({ topic, title, href, width = 4, heavy = false, id, children }: StoryProps) {
  const names = [styles.story, styles[`w${width}`], heavy ? styles.heavy : undefined]
  return (
    <article className={names.filter(Boolean).join(' ')} id={id}>
      {topic ? <p className={styles.topic}>{topic}</p> : null}
      <h2>{href ? <a href={href}>{title}</a> : title}</h2>
      {children}
    </article>
  )
}

/** Serif text of a story. */
export function StoryText({ children }: { children: ReactNode }) {
  return <p className={styles.text}>{children}</p>
}
