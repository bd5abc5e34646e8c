'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { boxesWith } from '../autosave/unsent-storage'
import type { OutboxProps } from './outbox-notice'

/** What other sections left unsent, on any page of answering. Its script is fetched only where something waits. */
export function Outbox(props: OutboxProps) {
  const { target, except } = props
  const [Notice, setNotice] = useState<ComponentType<OutboxProps>>()
  const beginning = `${target.boxes} `
  useEffect(() => {
    const look = () => {
      if ([...boxesWith(beginning).keys()].every((box) => box === beginning + except)) return
      // Should a newer build have taken the script away, what waits is kept, and a reload brings it.
      import('./outbox-notice').then(
        (loaded) => setNotice(() => loaded.OutboxNotice),
        () => {},
      )
    }
    look()
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [beginning, except])
  return Notice ? <Notice {...props} /> : null
}
