import { round } from '../frame'
import { palette } from '../palette'

interface TenRowProps {
  /** How many of ten, with fractions: 4.9 fills four squares and most of the fifth. */
  of: number
  /** Further squares in the paler colour after those: planned, partly. */
  partly?: number
  /** Side of a square, px. */
  size?: number
  gap?: number
  /** Set when the drawing stands alone; beside a written figure it is decorative. */
  label?: string
}

/** "Kuusi kymmenestä" drawn: ten squares in two fives, filled from the left. */
export function TenRow({ of, partly = 0, size = 14, gap = 4, label }: TenRowProps) {
  const width = 10 * size + 10 * gap
  const filled = (amount: number, index: number) => round(size * Math.max(0, Math.min(1, amount - index)))
  const squares = Array.from({ length: 10 }, (_, index) => {
    const x = index * (size + gap) + (index > 4 ? gap : 0)
    return (
      <g key={x}>
        <rect x={x + 0.75} y={0.75} width={size - 1.5} height={size - 1.5} fill={palette.paper} stroke={palette.noLine} strokeWidth="1.5" />
        {filled(of + partly, index) > filled(of, index) ? (
          <rect x={x} y="0" width={filled(of + partly, index)} height={size} fill={palette.partly} />
        ) : null}
        {filled(of, index) > 0 ? <rect x={x} y="0" width={filled(of, index)} height={size} fill={palette.yes} /> : null}
      </g>
    )
  })
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height: size, viewBox: `0 0 ${width} ${size}` }
  return label ? (
    <svg {...frame} role="img" aria-label={label}>
      {squares}
    </svg>
  ) : (
    <svg {...frame} aria-hidden="true" focusable="false">
      {squares}
    </svg>
  )
}
