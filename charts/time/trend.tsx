import { scaleLinear } from 'd3-scale'
import type { Locale } from '@/questionnaire/text'
import { axisText, breakLine, ChartFrame, type ChartProps, gridLine, round } from '../frame'
import { BOLDER, spread, textWidth, wrapText } from '../measure'
import { palette } from '../palette'
import { axisTop, namedYears, yearName } from './timeline'
import { type TrendLine, TrendSeries } from './trend-series'

interface End {
  year: number
  share: number
}

export interface TrendProps extends ChartProps {
  /** At most three lines, the main one first. Points in order of time. */
  series: TrendLine[]
  /** Breaks in the series, each at a time between two rounds: 2015.5. */
  breaks?: { at: number; text: string; short: string }[]
  /** Ends of the straight line that the first series follows; it stands behind the lines. */
  direction?: readonly [End, End]
  locale: Locale
  /** Top of the axis, 0..1; 40, 60 or 100 % by default, whichever holds the data. */
  max?: number
}

const HEIGHT = 320
const LEFT = 34
const BOTTOM = 34
/** Share of the axis that the first value needs below its point. */
const LABEL_ROOM = 0.12

/** Shares over the rounds, true to time: labels at the line's end, optional bands, lines not joined across a break. */
export function Trend({ series, breaks = [], direction, max, locale, ...chart }: TrendProps) {
  const points = series.flatMap((item) => item.points)
  const top = max ?? axisTop(points.flatMap((point) => [point.share ?? 0, point.interval?.[1] ?? 0]))
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b)
  const latest = series.map((item) => item.points.findLast((point) => point.share !== null)?.share ?? 0)
  const earliest = series.map((item) => item.points.find((point) => point.share !== null)?.share ?? 0)
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide }) => {
        const size = wide ? 14 : 13
        const most = wide ? 220 : 130
        const lines = series.map((item) => wrapText(item.label, most - 20, size * BOLDER))
        const names = Math.max(70, ...lines.flat().map((part) => textWidth(part, size, true) + 20))
        const head = breaks.length > 0 ? 28 : 14
        const floor = HEIGHT - BOTTOM
        const x = scaleLinear([years[0] ?? 0, Math.max(years.at(-1) ?? 1, (years[0] ?? 0) + 1)], [LEFT + 6, width - names])
        const y = scaleLinear([0, top], [floor, head])
        const labels = spread(
          latest.map((share) => y(share)),
          lines.map((each) => 26 + each.length * 16),
          head + 4,
          floor - 16,
        )
        return {
          height: HEIGHT,
          body: (
            <>
              {y.ticks(top > 0.6 ? 5 : top * 10).map((tick) => (
                <g key={tick}>
                  <line x1={LEFT} x2={round(x(years.at(-1) ?? 1))} y1={round(y(tick))} y2={round(y(tick))} {...gridLine} />
                  <text x={LEFT - 6} y={round(y(tick) + 4)} textAnchor="end" {...axisText}>
                    {Math.round(tick * 100)}
                  </text>
                </g>
              ))}
              {namedYears(years, x).map((year) => (
                <text key={year} x={round(x(year))} y={HEIGHT - 10} textAnchor="middle" {...axisText}>
                  {yearName(year)}
                </text>
              ))}
              {breaks.map((cut) => (
                <g key={cut.at}>
                  <line x1={round(x(cut.at))} x2={round(x(cut.at))} y1="6" y2={floor + 6} {...breakLine} />
                  <text x={round(x(cut.at) + 6)} y="16" {...axisText}>
                    {wide ? cut.text : cut.short}
                  </text>
                </g>
              ))}
              {direction ? <DirectionLine ends={direction} x={x} y={y} /> : null}
              {series.map((item, index) => (
                <TrendSeries
                  key={item.label}
                  series={item}
                  index={index}
                  breaks={breaks.map(({ at }) => at)}
                  x={x}
                  y={y}
                  labelY={labels[index] ?? floor}
                  below={isLowest(earliest, index) || (isRising(item) && isFreeBelow(earliest, index))}
                  size={size}
                  locale={locale}
                  label={lines[index] ?? []}
                />
              ))}
            </>
          ),
        }
      }}
    />
  )
}

const isLowest = (earliest: readonly number[], index: number): boolean => earliest.length > 1 && earliest[index] === Math.min(...earliest)

/** No other line begins within a label's height below this one. */
const isFreeBelow = (earliest: readonly number[], index: number): boolean => {
  const own = earliest[index] ?? 0
  return earliest.every((share, at) => at === index || share > own || own - share > LABEL_ROOM)
}

function isRising({ points }: TrendLine): boolean {
  const [first, second] = points.filter((point) => point.share !== null)
  return (second?.share ?? 0) > (first?.share ?? 0)
}

type DirectionProps = { ends: readonly [End, End]; x: (year: number) => number; y: (share: number) => number }

/** The straight line from one end to the other. */
const DirectionLine = ({ ends: [from, to], x, y }: DirectionProps) => (
  <line
    x1={round(x(from.year))}
    x2={round(x(to.year))}
    y1={round(y(from.share))}
    y2={round(y(to.share))}
    stroke={palette.ink2}
    strokeWidth="1.5"
    strokeDasharray="9 5"
  />
)
