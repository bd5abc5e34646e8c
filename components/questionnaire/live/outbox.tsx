'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { boxesWith } from '../autosave/outbox'
import type { OutboxProps } from './waiting'

/** What other sections left unsent, on any page of answering. Its script is fetched only where something waits. */
export function Outbox(props: OutboxProps) {
  const { at, except } = props
  const [Waiting, setWaiting] = useState<ComponentType<OutboxProps>>()
  const beginning = `${at.boxes} `
  useEffect(() => {
    const look = () => {
      if ([...boxesWith(beginning).keys()].every((box) => box === beginning + except)) return
      // Should a newer build have taken the script away, what waits is kept, and a reload brings it.
      import('./waiting').then(
        (loaded) => setWaiting(() => loaded.Waiting),
        () => {},
      )
    }
    look()
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [beginning, except])
  return Waiting ? <Waiting {...props} /> : null
}
