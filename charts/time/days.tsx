import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { CountAxis } from '../count-axis'
import { axisText, baseLine, ChartFrame, type ChartProps, round } from '../frame'
import { textWidth } from '../measure'
import { palette } from '../palette'
import { type DayLabel, markLevels, readable } from './day-labels'

export interface DaysProps extends ChartProps {
  /** Answers sent on each day from the opening to today, in order. */
  counts: readonly number[]
  /** Length of the whole round in days; the days to come are a quiet field. */
  length: number
  /** "11 päivää jäljellä", in the field of the days to come. */
  remaining?: string
  /** Letters and other acts, each at the start of its day (index from 0). */
  marks?: DayLabel[]
  /** Dates on the axis, each at its day. */
  ticks: DayLabel[]
  /** Index of today: its column is cloudberry. */
  today?: number
  widths?: { wide: number; narrow: number }
}

const WIDTHS = { wide: 1152, narrow: 342 }
const FLOOR = 216

/** Letters and other acts as lines at their day; one whose name would meet the next stands a level higher. */
const Marks = ({ marks, levels, x, top, width }: MarksProps) =>
  marks.map((mark, index) => {
    const at = round(x(mark.day) - 1)
    const tip = top - 16 * (levels[index] ?? 0) - 4
    const flip = at + textWidth(mark.label, 13, true) + 8 > width
    return (
      <g key={`${mark.day} ${mark.label}`}>
        <line x1={at} x2={at} y1={tip} y2={FLOOR} stroke={palette.jarvi} strokeWidth="2" />
        <text
          x={flip ? at - 5 : at + 5}
          y={tip + 10}
          textAnchor={flip ? 'end' : 'start'}
          fontSize="13"
          fontWeight="650"
          fill={palette.jarvi}
        >
          {mark.label}
        </text>
      </g>
    )
  })

type MarksProps = { marks: DayLabel[]; levels: readonly number[]; x: ScaleLinear<number, number>; top: number; width: number }

/** Answers per day of an open round, with the reminders and what is left. */
export function Days({ counts, length, remaining, marks = [], ticks, today, widths = WIDTHS, ...chart }: DaysProps) {
  const most = Math.max(4, ...counts)
  return (
    <ChartFrame
      {...chart}
      widths={widths}
      draw={({ width, wide }) => {
        const end = width - (wide ? 10 : 4)
        const x = scaleLinear([0, Math.max(length, counts.length, 1)], [30, end])
        const levels = markLevels(marks.map((mark) => ({ from: x(mark.day), width: textWidth(mark.label, 13, true) + 14 })))
        const top = marks.length > 0 ? 30 + 16 * Math.max(0, ...levels) : 0
        const y = scaleLinear([0, most], [FLOOR, top + 14])
        const future = x(Math.max(counts.length, 0))
        return {
          height: 250,
          body: (
            <>
              <CountAxis y={y} end={end} ticks={3} />
              {counts.length < length ? (
                <rect x={round(future)} y={top + 14} width={round(end - future)} height={FLOOR - top - 14} fill={palette.mist} />
              ) : null}
              {counts.map((count, day) => {
                if (count === 0) return null
                const now = day === today
                return (
                  <rect
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list has one entry a day, so its index is the day itself
                    key={day}
                    x={round(x(day) + 1)}
                    y={round(y(count))}
                    width={round(Math.max(1, x(day + 1) - x(day) - 2))}
                    height={round(FLOOR - y(count))}
                    fill={now ? palette.lakka : palette.spruce}
                    stroke={now ? palette.lakkaInk : undefined}
                  />
                )
              })}
              <Marks marks={marks} levels={levels} x={x} top={top} width={width} />
              {remaining && counts.length < length && end - future > textWidth(remaining, 13) ? (
                <text x={round(future + 6)} y={top + 34} {...axisText}>
                  {remaining}
                </text>
              ) : null}
              <line x1="30" x2={end} y1={FLOOR} y2={FLOOR} {...baseLine} />
              {readable(ticks, x, width).map((tick) => (
                <text
                  key={tick.day}
                  x={round(Math.min(x(tick.day), width))}
                  y={FLOOR + 22}
                  textAnchor={x(tick.day) > end - 30 ? 'end' : 'start'}
                  {...axisText}
                >
                  {tick.label}
                </text>
              ))}
            </>
          ),
        }
      }}
    />
  )
}
