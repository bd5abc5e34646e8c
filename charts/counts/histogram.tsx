import { scaleLinear } from 'd3-scale'
import { EN_DASH, number } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { CountAxis } from '../count-axis'
import { axisText, baseLine, bold, ChartFrame, type ChartProps, round } from '../frame'
import { textWidth } from '../measure'
import { palette } from '../palette'

export interface HistogramProps extends ChartProps {
  /** Neighbouring classes in ascending order: from `from` (included) up to `to`, and how many answers fall in. */
  bins: { from: number; to: number; count: number }[]
  /** Null when there are too few answers to show them. */
  median: number | null
  quartiles?: readonly [number, number]
  locale: Locale
  /** "mediaani", written before its number. */
  medianLabel: string
  /** Name of the quartile range: "puolet vastaajista". */
  quartileLabel?: string
  /** Unit below the axis. */
  unit?: string
  /** The numbers are whole: columns are named by the numbers in them, and a mark stands in the middle of its number. */
  whole?: boolean
}

type Scale = ReturnType<typeof scaleLinear<number>>
type Plot = { x: Scale; y: Scale; width: number; floor: number }

const Columns = ({ bins, x, y, floor }: Pick<HistogramProps, 'bins'> & Omit<Plot, 'width'>) =>
  bins
    .filter((bin) => bin.count > 0)
    .map((bin) => (
      <rect
        key={bin.from}
        x={round(x(bin.from) + 1)}
        y={round(y(bin.count))}
        width={round(Math.max(1, x(bin.to) - x(bin.from) - 2))}
        height={round(floor - y(bin.count))}
        fill={palette.amount[1]}
        stroke={palette.amount[3]}
      />
    ))

type Named = { at: number; text: string }

/** What the axis says, where: the edges of the columns, of whole numbers the numbers in each. Always at steps of the columns. */
function namesOfColumns(bins: HistogramProps['bins'], whole: boolean, write: (value: number) => string): Named[] {
  if (!whole) return [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)].map((at) => ({ at, text: write(at) }))
  return bins.map(({ from, to }) => ({
    at: (from + to) / 2,
    text: to - from === 1 ? write(from) : `${write(from)}${EN_DASH}${write(to - 1)}`,
  }))
}

/** Every name, or as many of them at equal steps as have room. */
function namesWithRoom(names: readonly Named[], x: Scale): Named[] {
  const widest = Math.max(0, ...names.map(({ text }) => textWidth(text, 13))) + 10
  const slot = names.length > 1 ? x(names[1]?.at ?? 0) - x(names[0]?.at ?? 0) : widest
  const step = Math.max(1, Math.ceil(widest / slot))
  return names.filter((_, index) => index % step === 0)
}

/** The middle half as a band; its name stands beside it, before it, or below it, where there is room. */
function MiddleHalf({ quartiles, label, median, x, width }: MiddleHalfProps) {
  const [low, high] = [x(quartiles[0]), x(quartiles[1])]
  const labelWidth = textWidth(label ?? '', 13)
  const beside = high + 8 + labelWidth < width
  const below = !beside && low - 8 < labelWidth
  const under = Math.min(x(median ?? quartiles[0]) + 8, width - labelWidth)
  return (
    <>
      <rect x={round(low)} y="26" width={round(high - low)} height="8" fill={palette.spruce} opacity="0.25" />
      {label ? (
        <text
          x={round(below ? under : beside ? high + 8 : low - 8)}
          y={below ? 50 : 34.5}
          textAnchor={beside || below ? 'start' : 'end'}
          {...axisText}
        >
          {label}
        </text>
      ) : null}
    </>
  )
}

type MiddleHalfProps = Pick<Plot, 'x' | 'width'> &
  Pick<HistogramProps, 'median'> & { quartiles: readonly [number, number]; label: string | undefined }

function MedianLine({ at, label, width, floor }: Pick<Plot, 'width' | 'floor'> & { at: number; label: string }) {
  const half = textWidth(label, 14, true) / 2
  return (
    <>
      <line x1={round(at)} x2={round(at)} y1="20" y2={floor} stroke={palette.paper} strokeWidth="5" />
      <line x1={round(at)} x2={round(at)} y1="20" y2={floor} stroke={palette.ink} strokeWidth="2" />
      <text x={round(Math.max(half, Math.min(width - half, at)))} y="14" textAnchor="middle" {...bold}>
        {label}
      </text>
    </>
  )
}

/** How the numbers answered are spread: a column a class, the median as a line, the middle half as a band above. */
export function Histogram({ bins, median, quartiles, locale, medianLabel, quartileLabel, unit, whole = false, ...chart }: HistogramProps) {
  const low = bins[0]?.from ?? 0
  const high = bins.at(-1)?.to ?? 1
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return (
    <ChartFrame
      {...chart}
      widths={{ wide: 560, narrow: 342 }}
      draw={({ width, wide }) => {
        const floor = wide ? 250 : 220
        const x = scaleLinear([low, high > low ? high : low + 1], [30, width - 12])
        const y = scaleLinear([0, most], [floor, 50])
        const valueAt = (value: number) => value + (whole ? 0.5 : 0)
        const names = namesWithRoom(
          namesOfColumns(bins, whole, (value) => number(value, locale)),
          x,
        )
        return {
          height: floor + (unit ? 44 : 26),
          body: (
            <>
              <CountAxis y={y} end={width - 12} ticks={4} />
              <Columns bins={bins} x={x} y={y} floor={floor} />
              {quartiles ? (
                <MiddleHalf
                  quartiles={[valueAt(quartiles[0]), valueAt(quartiles[1])]}
                  label={quartileLabel}
                  median={median === null ? null : valueAt(median)}
                  x={x}
                  width={width}
                />
              ) : null}
              {median === null ? null : (
                <MedianLine at={x(valueAt(median))} label={`${medianLabel} ${number(median, locale)}`} width={width} floor={floor} />
              )}
              <line x1="30" x2={width - 12} y1={floor} y2={floor} {...baseLine} />
              {names.map(({ at, text }) => (
                <text key={at} x={round(x(at))} y={floor + 18} textAnchor="middle" {...axisText}>
                  {text}
                </text>
              ))}
              {unit ? (
                <text x={width - 12} y={floor + 38} textAnchor="end" {...axisText}>
                  {unit}
                </text>
              ) : null}
            </>
          ),
        }
      }}
    />
  )
}
