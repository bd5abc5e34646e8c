'use client'

import { useEffect, useState } from 'react'
import { boxesWith } from '../autosave/unsent-storage'

export type KeptText = { key: string; label: string; text: string }

interface KeptTextsProps {
  /** How the boxes' names begin. */
  boxes: string
  /** By key, the questions whose answers are texts. */
  labels: Readonly<Record<string, string>>
  title: string
  /** What the service itself kept of a form that was sent without script. */
  sent: readonly KeptText[]
}

/** Texts that were written and not saved, for their writer to copy: those that wait on this device, and those of the form just sent. */
export function KeptTexts({ boxes, labels, title, sent }: KeptTextsProps) {
  const [waiting, setWaiting] = useState<KeptText[]>([])
  useEffect(() => {
    const unsent = [...boxesWith(boxes).values()].flat()
    setWaiting(
      unsent.flatMap(({ key, request, waiting: next }) => {
        const [label, text] = [labels[key], next === undefined ? request?.value : next]
        return label !== undefined && typeof text === 'string' && text ? [{ key, label, text }] : []
      }),
    )
  }, [boxes, labels])
  const texts = [...new Map([...waiting, ...sent].map((each) => [each.key, each])).values()]
  if (texts.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="kept-texts">
      <h2 id="kept-texts" className="size-l">
        {title}
      </h2>
      <dl className="stack-s">
        {texts.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
