import type { ReactNode } from 'react'
import styles from './meter.module.css'

interface MeterProps {
  label: ReactNode
  /** Filled part, 0..1. */
  share: number
  /** Place of the goal mark, 0..1; a share below it is drawn ochre with a bold figure. */
  goal?: number
  /** Figure in words: "24/50 · 48 %". */
  value: ReactNode
}

const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`

/** One bar of a response rate with its goal. The drawing is decorative: label and figure say the same in text. */
export function Meter({ label, share, goal, value }: MeterProps) {
  const low = goal !== undefined && share < goal
  return (
    <div className={low ? `${styles.meter} ${styles.low}` : styles.meter}>
      <span>{label}</span>
      <svg className={styles.track} width="100%" height="25" aria-hidden="true" focusable="false">
        <rect className={styles.empty} x="0" y="4" width="100%" height="17" />
        <rect className={styles.fill} x="0" y="4" width={percent(share)} height="17" />
        {goal === undefined ? null : (
          <rect className={styles.goal} x={percent(goal)} y="0.75" width="4.5" height="23.5" transform="translate(-2.25)" />
        )}
      </svg>
      <span className={styles.value}>{value}</span>
    </div>
  )
}
