import type { ReactNode } from 'react'
import styles from './figure.module.css'

interface FigureProps {
  /** What is shown. */
  title?: ReactNode
  /** Of whom and in which unit: "Prosenttia vastanneista". */
  subtitle?: ReactNode
  /** Source, base, footnotes: one line each. */
  source?: ReactNode
  downloads?: ReactNode
  /** A chart of charts/, which draws itself for two widths; a key may stand before it. */
  children: ReactNode
}

/** A chart with its caption, source line and downloads. Shows the drawing that fits the width it has. */
export function ChartFigure({ title, subtitle, source, downloads, children }: FigureProps) {
  return (
    <figure className={styles.figure}>
      {title || subtitle ? (
        <figcaption>
          {title ? <b>{title}</b> : null}
          {subtitle ? <span>{subtitle}</span> : null}
        </figcaption>
      ) : null}
      {children}
      {source ? <div className={styles.source}>{source}</div> : null}
      {downloads ? <div className={styles.downloads}>{downloads}</div> : null}
    </figure>
  )
}

/** Holder of a spark line: switches its two drawings at a smaller width. */
export function SparkFrame({ children }: { children: ReactNode }) {
  return <div className={styles.spark}>{children}</div>
}
