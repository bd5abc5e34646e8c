'use client'

import { type DragEvent, type ReactNode, useRef } from 'react'
import type { DocumentEdit } from '@/questionnaire/editing/edit'

/** The question that an element of a list shows: what can be dragged, and dropped upon. */
const itemOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null

const keyOf = (item: Element | null | undefined): string | null => (item instanceof HTMLElement ? (item.dataset.question ?? null) : null)
const positionOf = (section: string, after: string | null) => ({ of: 'questions', section, after }) as const

/** The move that dropping one question upon another means: before it in its upper half, else behind it; none where it stands there. */
function moveBy(item: HTMLElement, target: HTMLElement, isAbove: boolean): DocumentEdit | null {
  const [key, section, to] = [keyOf(item), item.dataset.section, target.dataset.section]
  if (!key || !section || !to || item === target) return null
  const from = positionOf(section, keyOf(item.previousElementSibling))
  const after = isAbove ? keyOf(target.previousElementSibling) : keyOf(target)
  return after === key || (section === to && after === from.after) ? null : { kind: 'move', key, from, to: positionOf(to, after) }
}

/** Questions that can be dragged to another place, also of another section: beside the buttons, and sent as one of them. */
export function DragOrder({ children }: { children: ReactNode }) {
  const dragged = useRef<HTMLElement | null>(null)

  const drop = (event: DragEvent) => {
    const [item, target] = [dragged.current, itemOf(event.target)]
    if (!item || !target) return
    event.preventDefault()
    const box = target.getBoundingClientRect()
    const move = moveBy(item, target, event.clientY < box.top + box.height / 2)
    const form = item.closest('form')
    if (!move || !form) return
    const button = document.createElement('button')
    Object.assign(button, { type: 'submit', name: 'act', value: JSON.stringify(move), hidden: true })
    form.append(button)
    form.requestSubmit(button)
    button.remove()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is beside buttons that do the same, by keyboard too
    <div
      onDragStart={(event) => {
        dragged.current = itemOf(event.target)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (dragged.current && itemOf(event.target)) event.preventDefault()
      }}
      onDrop={drop}
      onDragEnd={() => {
        dragged.current = null
      }}
    >
      {children}
    </div>
  )
}
