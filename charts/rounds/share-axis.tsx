import type { ScaleLinear } from 'd3-scale'
import { axisText, gridLine, round } from '../frame'

const TICKS = [0, 25, 50, 75, 100]

/** Horizontal grid of an upright axis of shares, 0–100; `sign` stands after the topmost label. */
export function ShareAxis({ left, end, y, sign }: { left: number; end: number; y: ScaleLinear<number, number>; sign: string }) {
  return TICKS.map((tick) => (
    <g key={tick}>
      <line x1={left} x2={round(end)} y1={round(y(tick / 100))} y2={round(y(tick / 100))} {...gridLine} />
      <text x={left - 6} y={round(y(tick / 100) + 4)} textAnchor="end" {...axisText}>
        {tick === 100 ? `100${sign}` : tick}
      </text>
    </g>
  ))
}
