import { Fragment, type ReactNode } from 'react'
import styles from './hero.module.css'

/** Above this a word may break at its hyphen, or it would not fit a phone. */
const longest = 14

/** The heading's words; a short one with a hyphen in it, such as "some-ohjeet", is not broken there. */
const whole = (title: string): ReactNode =>
  title.split(' ').map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand twice: its place tells them apart, and it holds no state
    <Fragment key={index}>
      {index > 0 ? ' ' : ''}
      {word.includes('-') && word.length <= longest ? <span className={styles.word}>{word}</span> : word}
    </Fragment>
  ))

interface HeroProps {
  title: string
  lede?: ReactNode
  /** Below the lede, as running text. */
  note?: ReactNode
  /** Beside these on a wide screen, below them on a narrow one; without it and without a note the lede stands beside the title. */
  aside?: ReactNode
}

/** The round's main finding in the largest type, its lede beside or below it. */
export function Hero({ title, lede, note, aside }: HeroProps) {
  const words = (
    <>
      <h1>{whole(title)}</h1>
      {lede ? <p className="lede">{lede}</p> : null}
      {note ? <p className="serif">{note}</p> : null}
    </>
  )
  if (!aside && !note) return <div className={styles.hero}>{words}</div>
  return (
    <div className={`${styles.hero} ${styles.withAside}`}>
      <div className={styles.words}>{words}</div>
      {aside ? <div>{aside}</div> : null}
    </div>
  )
}
