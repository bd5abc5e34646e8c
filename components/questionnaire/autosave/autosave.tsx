'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { keepUnsent } from './outbox'
import { SaveQueue } from './save-queue'
import { newSaveId, sender } from './send'
import type { Start, State } from './work'

export type AutosaveProps = {
  start: Start
  /** Address of the round's answers in the API, and "?municipality=…" or empty. */
  base: string
  query: string
  locale: string
  /** Name of the device's box for unsent answers. */
  box: string
  children: ReactNode
}

/** Milliseconds that leaving waits for answers under way; what then is unsent stays on the device. */
const patience = 10_000

/** Signing out while answers are under way would have them refused: they go first. */
async function saveBeforeSigningOut(event: Event, queue: SaveQueue): Promise<void> {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.action.endsWith('/api/auth/sign-out') || queue.unsent().length === 0) return
  event.preventDefault()
  await Promise.race([queue.flush(), new Promise((resolve) => setTimeout(resolve, patience))])
  form.submit()
}

const Context = createContext<SaveQueue | null>(null)

/** Holds the section's save queue; the form feeds it, the section bar shows its state. */
export function Autosave({ start, base, query, locale, box, children }: AutosaveProps) {
  const [queue] = useState(
    () =>
      new SaveQueue(start, {
        send: sender(base, query, locale),
        newId: newSaveId,
        after: (delay, work) => {
          const timer = setTimeout(work, delay)
          return () => clearTimeout(timer)
        },
        keep: (unsent) => keepUnsent(box, unsent),
      }),
  )
  useEffect(() => {
    const hurry = () => queue.hurry()
    const back = () => (document.visibilityState === 'visible' ? queue.retry() : queue.hurry())
    const events: [EventTarget, string, (event: Event) => void][] = [
      // Before the next page is asked for: a reload would otherwise show what the server had a moment ago.
      [window, 'beforeunload', hurry],
      [window, 'pagehide', hurry],
      [window, 'online', () => queue.retry()],
      [document, 'visibilitychange', back],
      [document, 'submit', (event) => saveBeforeSigningOut(event, queue)],
    ]
    for (const [target, name, listener] of events) target.addEventListener(name, listener)
    return () => {
      for (const [target, name, listener] of events) target.removeEventListener(name, listener)
    }
  }, [queue])
  return <Context value={queue}>{children}</Context>
}

/** The section's save queue and its state. */
export function useAutosave(): { queue: SaveQueue; state: State } {
  const queue = useContext(Context)
  if (!queue) throw new Error('useAutosave outside Autosave')
  return { queue, state: useSyncExternalStore(queue.subscribe, queue.state, queue.state) }
}
