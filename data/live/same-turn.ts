/** Several streams of a municipality are woken together: what is the same for all of them is read once. */
import 'server-only'
import { newsHeard } from '../system/news'

type Turn = { news: number; read: Map<string, unknown> }
let turn: Turn | undefined

/**
 * What `read` gives, read once in a turn of the event loop and anew after anything was announced. Permission is for the caller to check,
 * for each stream.
 * @param what names it, in the whole process
 */
export function onceInTurn<T>(what: string, read: () => T): T {
  const news = newsHeard()
  if (turn?.news !== news) {
    turn = { news, read: new Map() }
    setImmediate(() => {
      turn = undefined
    })
  }
  const { read: known } = turn as Turn
  if (!known.has(what)) known.set(what, read())
  return known.get(what) as T
}
