import { scaleLinear } from 'd3-scale'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, bold, ChartFrame, type ChartProps, gridLine, Hatch, halo, round } from '../frame'
import { textsWidth, textWidth, wrapText } from '../measure'
import { type Look, palette, surface } from '../palette'

export interface ShareBar {
  label: string
  /** 0..1; null when the figure is hidden: `hidden` then says why and no length is drawn. */
  share: number | null
  hidden?: string
  /** The same answer's share in the earlier round, 0..1, as a thin bar below. */
  earlier?: number | null
  /** Confidence interval, 0..1. */
  interval?: readonly [number, number]
  look?: Look
  /** The reader's own answer. */
  own?: boolean
}

export interface ShareBarsProps extends ChartProps {
  bars: ShareBar[]
  /** Names of the round and of the earlier one, for the key: "2018", "2017". */
  nowLabel?: string
  earlierLabel?: string
  locale: Locale
}

const BAR = 22
/** The earlier round's bar lies below, thin and pale, so that no end, mark or interval of one meets the other's. */
const EARLIER = 7
const VALUE = 62
const LINE = 17
/** Longer names go on several lines beside their bar. */
const MOST_NAME = 300

/** Where each bar and the lines of its name stand, px. */
function placeBars(bars: readonly ShareBar[], from: number, room: number, wide: boolean, hasEarlier: boolean) {
  const tall = BAR + (hasEarlier ? EARLIER : 0)
  let next = from
  const rows = bars.map((bar) => {
    const lines = wrapText(bar.label, room, 14, 3)
    const top = next
    const barTop = wide ? top + Math.max(0, (lines.length * LINE - tall) / 2) : top + lines.length * 18 + 2
    next = (wide ? top + Math.max(tall, lines.length * LINE) : barTop + tall) + 12
    const first = wide ? barTop + tall / 2 + 5 - ((lines.length - 1) * LINE) / 2 : top + 14
    return { bar, lines, top, barTop, first }
  })
  return { rows, end: next - 6 }
}

/** Horizontal bars of shares on 0–100 %: one-choice categories and multiple choice alike. Each value stands at its bar. */
export function ShareBars({ bars, earlierLabel, nowLabel, locale, ...chart }: ShareBarsProps) {
  const showEarlier = earlierLabel !== undefined && bars.some((bar) => bar.earlier != null)
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const names = textsWidth(
          bars.map(({ label }) => label),
          MOST_NAME,
        )
        const left = wide ? Math.max(90, names + 16) : 0
        const x = scaleLinear([0, 1], [left, width - VALUE])
        const { rows, end } = placeBars(bars, showEarlier ? 32 : 6, wide ? left - 14 : width, wide, showEarlier)
        return {
          height: end + 22,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              {showEarlier ? <RoundsKey x={left} now={nowLabel} earlier={earlierLabel} /> : null}
              {[0, 25, 50, 75, 100].map((tick) => (
                <g key={tick}>
                  <line x1={round(x(tick / 100))} x2={round(x(tick / 100))} y1={showEarlier ? 26 : 0} y2={end} {...gridLine} />
                  <text x={round(x(tick / 100))} y={end + 18} textAnchor={tick === 0 && !wide ? 'start' : 'middle'} {...axisText}>
                    {tick}
                  </text>
                </g>
              ))}
              {rows.map((row) => (
                <BarRow key={row.bar.label} {...row} x={x} left={left} width={width} hatch={`${id}-hatch`} locale={locale} />
              ))}
            </>
          ),
        }
      }}
    />
  )
}

type BarRowProps = ReturnType<typeof placeBars>['rows'][number] & {
  x: (share: number) => number
  left: number
  width: number
  hatch: string
  locale: Locale
}

/** One answer: its name, its bar with interval and value, and the earlier round's bar below. */
function BarRow({ bar, lines, top, barTop, first, x, left, width, hatch, locale }: BarRowProps) {
  const { fill, stroke } = surface(bar.look ?? 'yes', hatch)
  const tip = x(Math.max(bar.share ?? 0, bar.interval?.[1] ?? 0))
  return (
    <g>
      {bar.own ? <rect x="0" y={round(top - 4)} width={width} height={round(barTop + BAR + 8 - top)} fill={palette.lakkaTint} /> : null}
      {lines.map((line, index) => (
        <text key={line} {...(bar.own ? {} : halo)} x="0" y={round(first + index * LINE)}>
          {line}
        </text>
      ))}
      {bar.share === null ? null : (
        <rect x={round(left)} y={round(barTop)} width={round(x(bar.share) - left)} height={BAR} fill={fill} stroke={stroke} />
      )}
      {bar.interval ? <IntervalLine low={x(bar.interval[0])} high={x(bar.interval[1])} y={barTop + BAR / 2} /> : null}
      {bar.earlier == null ? null : <EarlierBar x={left} y={barTop + BAR + 1} width={x(bar.earlier) - left} />}
      <text x={round(tip + 8)} y={round(barTop + BAR / 2 + 5)} {...(bar.share === null ? axisText : bold)}>
        {bar.share === null ? bar.hidden : percent(bar.share, locale)}
      </text>
    </g>
  )
}

/** The earlier round's share: a thin pale bar with an outline, told from the other one in greyscale too. */
const EarlierBar = ({ x, y, width }: { x: number; y: number; width: number }) => (
  <rect x={round(x)} y={round(y)} width={round(width)} height={EARLIER - 1} fill={palette.no} stroke={palette.noLine} />
)

/** Which bar is of which round. */
function RoundsKey({ x, now, earlier }: { x: number; now: string | undefined; earlier: string }) {
  const start = now === undefined ? x : x + 26 + textWidth(now, 13) + 18
  return (
    <g>
      {now === undefined ? null : (
        <>
          <rect x={round(x)} y="4" width="20" height="14" fill={palette.yes} />
          <text x={round(x + 26)} y={17} {...axisText}>
            {now}
          </text>
        </>
      )}
      <EarlierBar x={start} y={8} width={20} />
      <text x={round(start + 26)} y={17} {...axisText}>
        {earlier}
      </text>
    </g>
  )
}

/** A confidence interval along the bar, ink cased in white, with ends. */
function IntervalLine({ low, high, y }: { low: number; high: number; y: number }) {
  const [from, to, at] = [round(low), round(high), round(y)]
  const path = `M${from} ${at}H${to}M${from} ${at - 5}v10M${to} ${at - 5}v10`
  return (
    <>
      <path d={path} stroke={palette.paper} strokeWidth="5.5" fill="none" />
      <path d={path} stroke={palette.ink} strokeWidth="2" fill="none" />
    </>
  )
}
