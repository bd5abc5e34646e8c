import { wordDifference } from '@/questionnaire/differences/words'

export type DocumentSide = 'before' | 'after'

/** The text of one side, with what the other has not marked. */
export function Marked({ before, after, side }: { before: string; after: string; side: DocumentSide }) {
  const own = side === 'before' ? 'removed' : 'added'
  return wordDifference(before, after).map(({ is, text }, at) => {
    if (is === 'same') return text
    if (is !== own) return null
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order.
    return side === 'before' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>
  })
}
