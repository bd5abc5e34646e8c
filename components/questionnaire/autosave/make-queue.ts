import { SaveQueue } from './save-queue'
import type { QueueStart } from './save-types'
import { newSaveId, saveSender } from './send-save'
import { keepUnsent } from './unsent-storage'

/** Whose answers a page of answering is about. */
export type SaveTarget = {
  /** Address of the round in the API: "/api/rounds/2026". */
  base: string
  /** "?municipality=005": always named, so that nothing can become another municipality's. */
  query: string
  locale: string
  person: string
  /** What the names of this person's boxes for unsent answers begin with; a section's key follows. */
  boxes: string
}

export const boxOf = ({ boxes }: SaveTarget, section: string) => `${boxes} ${section}`

/** A section's save queue in the browser. */
export const makeQueue = (at: SaveTarget, section: string, start: QueueStart = { versions: {}, values: {} }) =>
  new SaveQueue(start, {
    send: saveSender(`${at.base}/answers`, at.query, at.locale, at.person),
    newId: newSaveId,
    after: (delay, work) => setTimeout(work, delay),
    keep: (unsent) => keepUnsent(boxOf(at, section), unsent),
  })

/** Sends again when the connection or the reader is back, and everything before the page goes. @returns ends it */
export function sendWithPage({ sendNow, retry }: SaveQueue): () => void {
  const turn = () => (document.visibilityState === 'visible' ? retry() : sendNow())
  const events: [EventTarget, string, () => void][] = [
    // Before the next page is asked for: a reload would otherwise show what the server had a moment ago.
    [window, 'beforeunload', sendNow],
    [window, 'pagehide', sendNow],
    [window, 'online', retry],
    [document, 'visibilitychange', turn],
  ]
  for (const [target, name, listener] of events) target.addEventListener(name, listener)
  return () => {
    for (const [target, name, listener] of events) target.removeEventListener(name, listener)
  }
}
