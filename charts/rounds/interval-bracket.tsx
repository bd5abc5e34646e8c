import { palette } from '../palette'

/** A confidence interval as a bracket in ink; `cased` puts a white casing below it where it lies on a bar. Heights in px. */
export function IntervalBracket({ x, low, high, cased = false }: { x: number; low: number; high: number; cased?: boolean }) {
  const path = (half: number) => `M${x - half} ${low}h${2 * half}M${x - half} ${high}h${2 * half}M${x} ${low}V${high}`
  return (
    <>
      {cased ? <path d={path(7)} stroke={palette.paper} strokeWidth="6.5" fill="none" /> : null}
      <path d={path(6)} stroke={palette.ink} strokeWidth="2.5" fill="none" />
    </>
  )
}
