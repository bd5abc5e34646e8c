'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Note } from '@/components/ui/message/note'
import { type Answering, attend, makeQueue } from '../autosave/make-queue'
import { boxesWith, takeUnsent } from '../autosave/outbox'
import type { SaveQueue } from '../autosave/save-queue'
import { fill } from '../words/section-texts'
import { countWords } from './live-texts'
import type { OutboxProps } from './outbox'

type View = { waiting: number; stuck: [section: string, count: number][]; status: 'signed-out' | 'closed' | 'sent' | null }

/** Milliseconds that sending the answers waits for those still on their way. */
const patience = 10_000

/** What waits in the boxes: to be sent, and by section to be decided. */
function survey({ boxes }: Answering, except: string | undefined): Omit<View, 'status'> {
  let waiting = 0
  const stuck: View['stuck'] = []
  for (const [box, unsent] of boxesWith(`${boxes} `)) {
    const section = box.slice(boxes.length + 1)
    if (section === except) continue
    const own = unsent.filter((each) => each.stuck).length
    waiting += unsent.length - own
    if (own) stuck.push([section, own])
  }
  return { waiting, stuck }
}

/**
 * Sends from any page what sections left unsent, tells how much waits and where something is to be decided, and holds back the
 * sending of the whole while answers typed on this device are not in it.
 */
export function Waiting({ at, sections, except, signInHref, texts }: OutboxProps) {
  const router = useRouter()
  const [view, setView] = useState<View>({ waiting: 0, stuck: [], status: null })
  const [isHeld, setHeld] = useState(false)
  const held = useRef(new Map<string, SaveQueue>())
  const place = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page; whose answers they are does not change in it
  useEffect(() => {
    const queues = held.current
    const ends = new Map<SaveQueue, () => void>()
    let before = survey(at, except)
    const look = () => {
      const now = survey(at, except)
      const states = [...queues.values()].map((queue) => queue.state().status)
      const isSent = now.waiting === 0 && before.waiting > 0
      const blocked = (['signed-out', 'closed'] as const).find((status) => states.includes(status))
      setView((last) => ({ ...now, status: blocked ?? (isSent || (last.status === 'sent' && !now.waiting) ? 'sent' : null) }))
      // What has been saved is not yet on this page.
      if (isSent && !except) router.refresh()
      before = now
    }
    const follow = (queue: SaveQueue) => {
      const leave = attend(queue)
      const unsubscribe = queue.subscribe(look)
      return () => {
        leave()
        unsubscribe()
      }
    }
    const pickUp = () => {
      for (const box of boxesWith(`${at.boxes} `).keys()) {
        const section = box.slice(at.boxes.length + 1)
        if (section === except) continue
        const queue = queues.get(section) ?? makeQueue(at, section)
        if (!ends.has(queue)) ends.set(queue, follow(queue))
        queues.set(section, queue)
        takeUnsent(box, (unsent) => queue.restore(unsent).left)
      }
      look()
    }
    const hold = async (event: Event) => {
      const form = event.target
      const isLeft = () => survey(at, except).waiting + survey(at, except).stuck.length > 0
      if (!(form instanceof HTMLFormElement) || !form.dataset.sends || !isLeft()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const all = Promise.all([...queues.values()].map((queue) => queue.flush()))
      await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))])
      if (!isLeft()) return form.requestSubmit()
      setHeld(true)
      look()
      place.current?.focus()
    }
    const listeners: [EventTarget, string, (event: Event) => void][] = [
      [window, 'storage', pickUp],
      [document, 'visibilitychange', pickUp],
    ]
    window.addEventListener('submit', hold, true)
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener)
    pickUp()
    return () => {
      window.removeEventListener('submit', hold, true)
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener)
      for (const end of ends.values()) end()
    }
  }, [])

  const { waiting, stuck, status } = view
  const isTold = waiting > 0 || stuck.length > 0 || status === 'sent'
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {isTold ? (
        <Note kind={waiting || stuck.length ? 'warn' : 'quiet'}>
          {isHeld && (waiting || stuck.length) ? (
            <p>
              <b>{texts.held}</b>
            </p>
          ) : null}
          {waiting ? (
            <p>
              {countWords(status === 'signed-out' ? texts.signedOut : status === 'closed' ? texts.closed : texts.waiting, waiting)}{' '}
              {status === 'signed-out' ? <a href={signInHref}>{texts.signIn}</a> : null}
            </p>
          ) : null}
          {stuck.map(([section, count]) => (
            <p key={section}>
              <a href={sections[section]?.href}>{fill(countWords(texts.stuck, count), { number: sections[section]?.number ?? '' })}</a>
            </p>
          ))}
          {status === 'sent' && !stuck.length ? <p>{texts.sent}</p> : null}
        </Note>
      ) : null}
    </div>
  )
}
