import { type RefObject, useEffect, useState } from 'react'
import type { Value } from '@/questionnaire/answer'
import type { RemoteAnswer } from '@/questionnaire/wire'
import type { SaveQueue } from '../autosave/save-queue'

type Reasons = Readonly<Record<string, string>>

interface ReasonsProps {
  form: RefObject<HTMLFormElement | null>
  queue: SaveQueue
  /** The answer that the form holds now. */
  answer: (key: string) => Value
  saved: Reasons
  /** Of the form sent last. */
  sent: Reasons | undefined
  /** Of a form that came after its session had ended. */
  interrupted: Reasons | undefined
  arrived: Readonly<Record<string, RemoteAnswer>>
}

/** Milliseconds to wait for more typing. */
const pause = 700

/** The reasons given to checks: as typed here, as another gave them, or as they were sent or saved. */
export function useReasons({ form, queue, answer, saved, sent, interrupted = {}, arrived }: ReasonsProps) {
  const [typed, setTyped] = useState<Reasons>({})
  const note = (key: string) => typed[key] ?? sent?.[key] ?? saved[key] ?? ''
  const setNote = (key: string, reason: string) => setTyped((before) => (before[key] === reason ? before : { ...before, [key]: reason }))

  function onNote(key: string, reason: string) {
    setNote(key, reason)
    queue.change(key, answer(key), pause, { note: reason })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script takes the page over: run again it would send reasons twice
  useEffect(() => {
    for (const [key, reason] of Object.entries(interrupted)) if (reason !== saved[key]) onNote(key, reason)
    for (const area of form.current?.querySelectorAll<HTMLTextAreaElement>('[name^="note:"]') ?? []) {
      const key = area.name.slice('note:'.length)
      if (area.value !== note(key)) onNote(key, area.value)
    }
  }, [])

  // Another's reason comes in with its answer: the next one typed here is written over that, not over an older one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when an answer came in: what it calls is made anew at each drawing and does the same
  useEffect(() => {
    for (const [key, { note: reason }] of Object.entries(arrived)) {
      if (reason === undefined) continue
      setNote(key, reason ?? '')
      const area = form.current?.elements.namedItem(`note:${key}`)
      if (area instanceof HTMLTextAreaElement) area.value = reason ?? ''
    }
  }, [arrived])

  return { note, onNote, setNote }
}
