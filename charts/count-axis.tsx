import type { ScaleLinear } from 'd3-scale'
import { axisText, gridLine, round } from './frame'

/** Whole numbers up the side with a line across, of a chart that counts. @param end where the lines end */
export const CountAxis = ({ y, end, ticks }: { y: ScaleLinear<number, number>; end: number; ticks: number }) =>
  y
    .ticks(ticks)
    .filter(Number.isInteger)
    .map((tick) => (
      <g key={tick}>
        <line x1="30" x2={end} y1={round(y(tick))} y2={round(y(tick))} {...gridLine} />
        <text x="24" y={round(y(tick) + 4)} textAnchor="end" {...axisText}>
          {tick}
        </text>
      </g>
    ))
