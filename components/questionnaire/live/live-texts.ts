/** The words of what happens meanwhile, ready in the reader's language; places are in braces. */
import { type Counted, fill, type LiveTexts } from '../words/section-texts'

export type OutboxTexts = {
  waiting: Counted
  signedOut: Counted
  closed: Counted
  /** With `{number}` of the section. */
  stuck: Counted
  held: string
  sent: string
  signIn: string
}

export const countWords = ({ one, many }: Counted, count: number): string => (count === 1 ? one : fill(many, { count }))

const firstName = (name: string) => name.split(' ')[0] ?? name

/** "Liisa on tässä osiossa nyt", "Liisa ja Oskar ovat tässä osiossa nyt"; empty without anybody. */
export function hereWords(names: readonly string[], texts: Pick<LiveTexts, 'hereOne' | 'hereMany'>): string {
  const first = names.map(firstName)
  const name = first.pop()
  if (name === undefined) return ''
  return first.length ? fill(texts.hereMany, { names: first.join(', '), name }) : fill(texts.hereOne, { name })
}
