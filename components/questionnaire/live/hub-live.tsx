'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { Presence } from '@/components/ui/task/presence'
import type { News, Present } from '@/questionnaire/wire'
import { type LiveTexts, presenceWords } from '../words/section-texts'
import { followNews } from './follow-news'

const nobody: Present[] = []
const line = { people: nobody, stamp: undefined as string | undefined, listeners: new Set<() => void>(), end: () => {} }

function hear({ people, stamp }: News) {
  if (people) line.people = people
  if (stamp !== undefined) line.stamp = stamp
  for (const listener of line.listeners) listener()
}

/** What of the news `read` takes; the hub has one line to the server, whoever on the page listens. */
function useNews<T>(address: string, read: () => T, first: T): T {
  const follow = useCallback(
    (listener: () => void) => {
      if (line.listeners.size === 0) line.end = followNews(address, hear)
      line.listeners.add(listener)
      return () => {
        line.listeners.delete(listener)
        if (line.listeners.size > 0) return
        line.end()
        Object.assign(line, { people: nobody, stamp: undefined })
      }
    },
    [address],
  )
  return useSyncExternalStore(follow, read, () => first)
}

const usePeople = (address: string) => useNews(address, () => line.people, nobody)

/** Shows the hub anew when answers have changed: statuses and authors, without a reload and without moving anything else. */
export function HubLive({ address }: { address: string }) {
  const router = useRouter()
  const stamp = useNews(address, () => line.stamp, undefined)
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (before.current !== undefined && stamp !== undefined && stamp !== before.current) router.refresh()
    before.current = stamp ?? before.current
  }, [stamp, router])
  return null
}

interface SectionPresenceProps {
  address: string
  section: string
  colleague: string
  texts: Pick<LiveTexts, 'hereOne' | 'hereMany'>
  /** What stands there while nobody is in the section. */
  children: ReactNode
}

/** Who is in the section now, in place of who edited it last. */
export function SectionPresence({ address, section, colleague, texts, children }: SectionPresenceProps) {
  const people = usePeople(address).filter((each) => each.section === section)
  if (people.length === 0) return children
  const names = people.map(({ name }) => name ?? colleague)
  return <Presence>{presenceWords(names, texts)}</Presence>
}

/** "vastaa nyt" of a colleague who has some section open, in place of what stands there otherwise. */
export function PersonPresence({ address, id, text, children }: { address: string; id: string; text: string; children: ReactNode }) {
  const isHere = usePeople(address).some((each) => each.id === id && each.section !== null)
  return isHere ? <Presence>{text}</Presence> : children
}
