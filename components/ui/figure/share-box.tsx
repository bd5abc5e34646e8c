import type { ReactNode } from 'react'
import framed from './framed.module.css'
import styles from './share-box.module.css'

/** Holder of boxes beside each other, and of links before them; one box is open at a time. */
export function ShareBoxes({ children }: { children: ReactNode }) {
  return <div className={styles.boxes}>{children}</div>
}

interface ShareBoxProps {
  /** What its button says. */
  summary: string
  /** Boxes of one name close each other. */
  name: string
  hint: string
  children: ReactNode
}

/** Something to be copied, opened without script. */
export function ShareBox({ summary, name, hint, children }: ShareBoxProps) {
  return (
    <details className={styles.box} name={name}>
      <summary className={framed.framed}>{summary}</summary>
      <div className={styles.inside}>
        {children}
        <p className={styles.hint}>{hint}</p>
      </div>
    </details>
  )
}

/** A text in a field, where the browser's own keys select it whole. @param long of several lines */
export function CopyField({ id, label, value, long = false }: { id: string; label: string; value: string; long?: boolean }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {long ? <textarea id={id} readOnly rows={3} defaultValue={value} /> : <input id={id} type="text" readOnly value={value} />}
    </div>
  )
}
