import type { ReactNode } from 'react'
import styles from './story.module.css'

/** A newspaper grid of twelve columns: six on a middling screen, one on a narrow one. */
export function Stories({ children }: { children: ReactNode }) {
  return <div className={styles.stories}>{children}</div>
}

interface StoryProps {
  /** Columns of twelve on a wide screen. */
  span?: 3 | 4 | 6 | 8 | 12
  /** The first story: a larger heading. */
  lead?: boolean
  /** A rule of 4 px above instead of 2. */
  heavy?: boolean
  topic?: ReactNode
  /** Heading first, then text in serif, then a figure; `data-source` on a paragraph makes it a source line. */
  children: ReactNode
}

/** One story: topic, finding as heading, text, figure. */
export function Story({ span = 4, lead = false, heavy = false, topic, children }: StoryProps) {
  const names = [styles.story, styles[`span${span}`], lead ? styles.lead : '', heavy ? styles.heavy : '']
  return (
    <article className={names.filter(Boolean).join(' ')}>
      {topic ? <p className={styles.topic}>{topic}</p> : null}
      {children}
    </article>
  )
}

/** Headline and lede of the front page. */
export function Hero({ title, lede }: { title: ReactNode; lede?: ReactNode }) {
  return (
    <div className={styles.hero}>
      <h1>{title}</h1>
      {lede ? <p className="lede">{lede}</p> : null}
    </div>
  )
}
