import type { ReactNode } from 'react'
import styles from './note.module.css'

interface NoteProps {
  kind?: 'info' | 'warn' | 'quiet'
  id?: string
  /** `status` when the note appears as the outcome of an act just done. */
  role?: 'status' | 'alert'
  children: ReactNode
}

/** A short message with a coloured edge: lake for people and news, cloudberry for a warning, grey for an aside. */
export function Note({ kind = 'info', id, role, children }: NoteProps) {
  return (
    <div className={kind === 'info' ? styles.note : `${styles.note} ${styles[kind]}`} id={id} role={role}>
      {children}
    </div>
  )
}
