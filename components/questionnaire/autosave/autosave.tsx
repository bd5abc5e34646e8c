'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Answers } from '@/questionnaire/answer'
import type { Present } from '@/questionnaire/wire'
import { followNews } from '../live/follow-news'
import { boxOf, makeQueue, type SaveTarget, sendWithPage } from './make-queue'
import type { SaveQueue } from './save-queue'
import type { QueueSnapshot, QueueStart } from './save-types'

export type AutosaveProps = {
  start: QueueStart
  target: SaveTarget
  section: string
  /** False after closing: nobody answers any more. */
  live: boolean
  children: ReactNode
}

type Held = { queue: SaveQueue; box: string; people: Present[]; given: Answers }

const Context = createContext<Held | null>(null)

/** Holds the section's save queue and what comes in from others; the form feeds and shows them, the section bar tells their state. */
export function Autosave({ start, target, section, live, children }: AutosaveProps) {
  const [queue] = useState(() => makeQueue(target, section, start))
  const [news, setNews] = useState<{ people: Present[]; given: Answers }>({ people: [], given: {} })
  useEffect(() => sendWithPage(queue), [queue])
  const address = `${target.base}/live${target.query}&section=${section}`
  useEffect(() => {
    if (!live) return
    return followNews(address, ({ answers = {}, ...rest }) => {
      for (const [key, theirs] of Object.entries(answers)) queue.receiveRemote(key, theirs)
      if (rest.people || rest.given) setNews((before) => ({ ...before, ...rest }))
    })
  }, [address, live, queue])
  return <Context value={{ queue, box: boxOf(target, section), ...news }}>{children}</Context>
}

/** The section's save queue, its state, who else is in the section, and others' newer answers that conditions look at. */
export function useAutosave(): Held & { snapshot: QueueSnapshot } {
  const held = useContext(Context)
  if (!held) throw new Error('outside Autosave')
  const { queue } = held
  return { ...held, snapshot: useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot) }
}
