import type { ReactNode } from 'react'
import styles from './sample-strip.module.css'

interface SampleStripProps {
  /** Name of the landmark, for screen readers. */
  label: string
  children: ReactNode
}

/** Says at the top of a page that its municipalities, people and figures are examples. */
export function SampleStrip({ label, children }: SampleStripProps) {
  return (
    <aside className={styles.sample} aria-label={label}>
      <div className="page">{children}</div>
    </aside>
  )
}
