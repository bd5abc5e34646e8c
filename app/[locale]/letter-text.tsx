import { Fragment } from 'react'
import styles from './letter-text.module.css'

/** A letter's plain text with its line breaks, and its addresses as links. */
export function LetterText({ text }: { text: string }) {
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map((found) => ({ start: found.index, href: found[0] }))
  const ends = [0, ...links.map(({ start, href }) => start + href.length)]
  return (
    <div className={styles.text}>
      {links.map(({ start, href }, index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <a href={href}>{href}</a>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </div>
  )
}
