'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Note } from './note'

interface FocusedNoteProps {
  kind?: 'info' | 'warn'
  /** Id that an address without script ends with, so that the browser brings the reader here. */
  id?: string
  children: ReactNode
}

/** What came of the act that led to this page. It takes the focus when it appears; give it a key, so that a new one does again. */
export function FocusedNote({ kind = 'info', id = 'outcome', children }: FocusedNoteProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div id={id} ref={place} tabIndex={-1}>
      <Note kind={kind} role="status">
        {children}
      </Note>
    </div>
  )
}
