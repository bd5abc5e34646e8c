'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Note } from '@/components/ui/message/note'
import { makeQueue, type SaveTarget, sendWithPage } from '../autosave/make-queue'
import type { SaveQueue } from '../autosave/save-queue'
import { boxesWith, takeUnsent } from '../autosave/unsent-storage'
import { fillText, type OutboxTexts, oneOrMany } from '../words/section-texts'

export type OutboxProps = {
  target: SaveTarget
  /** Sections by key: the number (of the page of several its title) and the address of each. */
  sections: Readonly<Record<string, { number: number | string; href: string }>>
  /** The section that this page's own form answers for. */
  except?: string
  signInHref: string
  texts: OutboxTexts
}

/** How many answers wait to be sent, and by section how many wait for a person to decide. */
type Left = { waiting: number; stuck: [section: string, count: number][] }
type View = Left & { status: 'signed-out' | 'closed' | 'sent' | null }

/** Milliseconds that sending the answers waits for those still on their way. */
const patience = 10_000

/** What waits in the boxes. */
function survey({ boxes }: SaveTarget, except: string | undefined): Left {
  let waiting = 0
  const stuck: Left['stuck'] = []
  for (const [box, unsent] of boxesWith(`${boxes} `)) {
    const section = box.slice(boxes.length + 1)
    if (section === except) continue
    const own = unsent.filter((each) => each.stuck).length
    waiting += unsent.length - own
    if (own) stuck.push([section, own])
  }
  return { waiting, stuck }
}

const isLeft = ({ waiting, stuck }: Left) => waiting > 0 || stuck.length > 0

/** Queues that send what the sections' boxes hold. @param tell something may have changed */
function boxQueues(target: SaveTarget, except: string | undefined, tell: () => void) {
  const queues = new Map<string, SaveQueue>()
  const ends: (() => void)[] = []
  const open = (section: string) => {
    const queue = makeQueue(target, section)
    ends.push(sendWithPage(queue), queue.subscribe(tell))
    queues.set(section, queue)
    return queue
  }
  const pickUp = () => {
    for (const box of boxesWith(`${target.boxes} `).keys()) {
      const section = box.slice(target.boxes.length + 1)
      if (section === except) continue
      const queue = queues.get(section) ?? open(section)
      takeUnsent(box, (unsent) => queue.restore(unsent))
    }
    tell()
  }
  const statuses = () => [...queues.values()].map((queue) => queue.snapshot().status)
  const flush = () => Promise.all([...queues.values()].map((queue) => queue.flush()))
  const end = () => {
    for (const each of ends) each()
  }
  return { pickUp, statuses, flush, end }
}

/** Holds a form that sends the whole back until everything of this device is in it. @param hold tells that it is not */
async function sendBefore(event: Event, flush: () => Promise<unknown>, left: () => Left, hold: () => void): Promise<void> {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.dataset.sends || !isLeft(left())) return
  event.preventDefault()
  event.stopImmediatePropagation()
  await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, patience))])
  if (isLeft(left())) hold()
  else form.requestSubmit()
}

/** Sends what the boxes hold for as long as the page stands. @param onHold a form was held back */
function useBoxes(target: SaveTarget, except: string | undefined, onHold: () => void): View {
  const router = useRouter()
  const [view, setView] = useState<View>({ waiting: 0, stuck: [], status: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page: whose answers they are does not change in it, and run again it would open a second queue a section
  useEffect(() => {
    const left = () => survey(target, except)
    let before = left()
    const show = () => {
      const now = left()
      const isSent = now.waiting === 0 && before.waiting > 0
      const blocked = (['signed-out', 'closed'] as const).find((status) => queues.statuses().includes(status))
      setView((last) => ({ ...now, status: blocked ?? (isSent || (last.status === 'sent' && !now.waiting) ? 'sent' : null) }))
      // What has been saved is not yet on this page.
      if (isSent && !except) router.refresh()
      before = now
    }
    const queues = boxQueues(target, except, show)
    const hold = () => {
      onHold()
      show()
    }
    const onSubmit = (event: Event) => sendBefore(event, queues.flush, left, hold)
    window.addEventListener('submit', onSubmit, true)
    window.addEventListener('storage', queues.pickUp)
    document.addEventListener('visibilitychange', queues.pickUp)
    queues.pickUp()
    return () => {
      window.removeEventListener('submit', onSubmit, true)
      window.removeEventListener('storage', queues.pickUp)
      document.removeEventListener('visibilitychange', queues.pickUp)
      queues.end()
    }
  }, [])
  return view
}

/**
 * Sends from any page what sections left unsent, tells how much waits and where something is to be decided, and holds back the
 * sending of the whole while answers typed on this device are not in it.
 */
export function OutboxNotice({ target, sections, except, signInHref, texts }: OutboxProps) {
  const [isHeld, setHeld] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const view = useBoxes(target, except, () => {
    setHeld(true)
    place.current?.focus()
  })
  const { waiting, stuck, status } = view
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {isLeft(view) || status === 'sent' ? (
        <Note kind={isLeft(view) ? 'warn' : 'quiet'}>
          {isHeld && isLeft(view) ? (
            <p>
              <b>{texts.held}</b>
            </p>
          ) : null}
          {waiting ? (
            <p>
              {oneOrMany(status === 'signed-out' ? texts.signedOut : status === 'closed' ? texts.closed : texts.waiting, waiting)}{' '}
              {status === 'signed-out' ? <a href={signInHref}>{texts.signIn}</a> : null}
            </p>
          ) : null}
          {stuck.map(([section, count]) => (
            <p key={section}>
              <a href={sections[section]?.href}>{fillText(oneOrMany(texts.stuck, count), { number: sections[section]?.number ?? '' })}</a>
            </p>
          ))}
          {status === 'sent' && !stuck.length ? <p>{texts.sent}</p> : null}
        </Note>
      ) : null}
    </div>
  )
}
