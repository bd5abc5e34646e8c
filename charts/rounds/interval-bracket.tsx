import { palette } from '../palette'

/** A confidence interval as a bracket in ink. Heights in px; `half`: half of its width. */
export const IntervalBracket = ({ x, low, high, half = 6 }: { x: number; low: number; high: number; half?: number }) => (
  <path
    d={`M${x - half} ${low}h${2 * half}M${x - half} ${high}h${2 * half}M${x} ${low}V${high}`}
    stroke={palette.ink}
    strokeWidth="2"
    fill="none"
  />
)
