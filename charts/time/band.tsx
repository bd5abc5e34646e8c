import { area } from 'd3-shape'
import { round } from '../frame'
import type { BandPoint } from './timeline'

interface BandProps {
  stretch: readonly BandPoint[]
  x: (year: number) => number
  y: (share: number) => number
  color: string
}

/** The pale area of intervals; of a point that stands alone, a bar as high as its interval. */
export function Band({ stretch, x, y, color }: BandProps) {
  const [first, ...others] = stretch
  if (!first) return null
  if (others.length === 0) {
    const [low, high] = first.interval
    const height = round(y(low) - y(high))
    return <rect x={round(x(first.year) - 5)} y={round(y(high))} width="10" height={height} fill={color} opacity="0.16" />
  }
  const band = area<BandPoint>(
    (point) => round(x(point.year)),
    (point) => round(y(point.interval[0])),
    (point) => round(y(point.interval[1])),
  )
  return <path d={band(stretch) ?? undefined} fill={color} opacity="0.16" />
}
