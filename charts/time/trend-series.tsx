import { line } from 'd3-shape'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { big, bold, halo, round } from '../frame'
import { palette } from '../palette'
import { Band } from './band'
import { type DrawnPoint, intervalBands, segments, solidRuns, type TimePoint } from './timeline'

export interface TrendLine {
  label: string
  points: readonly TimePoint[]
}

/** Lines differ in three ways: colour, dash and end mark. */
const STYLES = [
  { color: palette.spruce, dash: undefined, square: false },
  { color: palette.lakkaInk, dash: '7 4', square: true },
  { color: palette.jarvi, dash: '2 4', square: false },
] as const

interface TrendSeriesProps {
  series: TrendLine
  index: number
  breaks: readonly number[]
  x: (year: number) => number
  y: (share: number) => number
  /** Where the end label stands, px. */
  labelY: number
  /** The first value is written below its point. */
  below: boolean
  /** Lines of the end label, and the size of its letters. */
  label: readonly string[]
  size: number
  locale: Locale
}

/** One line with its band, end marks and direct label. */
export function TrendSeries({ series, index, breaks, x, y, labelY, below, label, size, locale }: TrendSeriesProps) {
  const { color, dash, square } = STYLES[index % STYLES.length] ?? STYLES[0]
  const runs = solidRuns(series.points, breaks)
  const joined = series.points.some(({ hollow }) => hollow) ? segments(series.points, breaks) : []
  const path = line<DrawnPoint>(
    (point) => round(x(point.year)),
    (point) => round(y(point.share)),
  )
  const drawn = series.points.flatMap((point) => (point.share === null ? [] : [{ ...point, share: point.share }]))
  const first = drawn[0]
  const last = drawn.at(-1)
  if (!first || !last) return null
  const marked = drawn.filter(
    (point) => point === first || point === last || point.hollow || runs.some((run) => run.length === 1 && run[0]?.year === point.year),
  )
  return (
    <g>
      {joined.map((run) => (
        <path key={run[0]?.year} d={path(run) ?? undefined} fill="none" stroke={color} strokeWidth="1.5" strokeDasharray="1 4" />
      ))}
      {runs.map((run) => (
        <g key={run[0]?.year}>
          {intervalBands(run).map((stretch) => (
            <Band key={stretch[0]?.year} stretch={stretch} x={x} y={y} color={color} />
          ))}
          <path d={path(run) ?? undefined} fill="none" stroke={color} strokeWidth="3" strokeDasharray={dash} strokeLinejoin="round" />
        </g>
      ))}
      {marked.map((point) => {
        const look = point.hollow
          ? { fill: palette.paper, stroke: color, strokeWidth: 2.5 }
          : { fill: color, stroke: palette.paper, strokeWidth: 1.5 }
        const [cx, cy] = [round(x(point.year)), round(y(point.share))]
        return square ? (
          <rect key={point.year} x={cx - 5} y={cy - 5} width="10" height="10" {...look} />
        ) : (
          <circle key={point.year} cx={cx} cy={cy} r="5.5" {...look} />
        )
      })}
      {first === last ? null : (
        <text
          x={round(x(first.year) + 2)}
          y={round(below && y(0) - y(first.share) > 30 ? y(first.share) + 24 : y(first.share) - 12)}
          {...halo}
          {...bold}
          fill={color}
        >
          {percent(first.share, locale)}
        </text>
      )}
      <text x={round(x(last.year) + 12)} y={round(labelY + 4)} {...big} fill={color}>
        {percent(last.share, locale)}
      </text>
      {label.map((part, at) => (
        <text key={part} x={round(x(last.year) + 12)} y={round(labelY + 21 + at * 16)} {...bold} fill={color} fontSize={size}>
          {part}
        </text>
      ))}
    </g>
  )
}
