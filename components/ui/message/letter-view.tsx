import type { ReactNode } from 'react'
import styles from './letter-view.module.css'

interface LetterViewProps {
  /** Facts above the letter: to whom, when, in which language. */
  meta?: ReactNode
  subject?: ReactNode
  /** Language of the letter when it differs from the page's. */
  lang?: string
  children: ReactNode
}

/** A letter as its reader gets it, in serif. */
export function LetterView({ meta, subject, lang, children }: LetterViewProps) {
  return (
    <div className={styles.letter}>
      {meta ? <p className={styles.meta}>{meta}</p> : null}
      <div className={styles.body} lang={lang}>
        {subject ? (
          <p>
            <b>{subject}</b>
          </p>
        ) : null}
        {children}
      </div>
    </div>
  )
}
