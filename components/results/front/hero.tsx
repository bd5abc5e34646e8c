import type { ReactNode } from 'react'
import styles from './hero.module.css'

/** The round's main finding in the largest type, its lede beside it. */
export function Hero({ title, lede }: { title: ReactNode; lede?: ReactNode }) {
  return (
    <div className={styles.hero}>
      <h1>{title}</h1>
      {lede ? <p className="lede">{lede}</p> : null}
    </div>
  )
}
