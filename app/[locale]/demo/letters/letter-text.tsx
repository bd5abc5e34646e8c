import { Children } from 'react'
import styles from './letter-text.module.css'

const address = /(https?:\/\/\S+)/

const linked = (part: string) => (address.test(part) ? <a href={part}>{part}</a> : part)

/** A letter's plain text with its line breaks, and its addresses as links. */
export const LetterText = ({ text }: { text: string }) => (
  <div className={styles.text}>{Children.toArray(text.split(address).map(linked))}</div>
)
