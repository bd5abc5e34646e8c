import { scaleLinear } from 'd3-scale'
import { percent } from '@/messages/numbers/format'
import { axisText, bold, ChartFrame, type ChartProps, gridLine, Hatch, halo, round } from '../frame'
import { textWidth, wrapText } from '../measure'
import { type Look, palette, surface } from '../palette'

export interface ShareBar {
  label: string
  /** 0..1; null when the figure is hidden: `hidden` then says why and no length is drawn. */
  share: number | null
  hidden?: string
  /** The same answer's share in the earlier round, 0..1, as a mark across the bar. */
  earlier?: number | null
  /** Confidence interval, 0..1. */
  interval?: readonly [number, number]
  look?: Look
  /** The reader's own answer. */
  own?: boolean
}

export interface ShareBarsProps extends ChartProps {
  bars: ShareBar[]
  /** Name of the earlier round, for the key of the mark: "2017". */
  earlierLabel?: string
}

const BAR = 22
const VALUE = 62

/** Horizontal bars of shares on 0–100 %: one-choice categories and multiple choice alike. Each value stands at its bar. */
export function ShareBars({ bars, earlierLabel, ...chart }: ShareBarsProps) {
  const showEarlier = earlierLabel !== undefined && bars.some((bar) => bar.earlier != null)
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const left = wide ? Math.min(280, Math.max(90, ...bars.map((bar) => textWidth(bar.label) + 16))) : 0
        const x = scaleLinear([0, 1], [left, width - VALUE])
        let next = showEarlier ? 30 : 6
        const rows = bars.map((bar) => {
          const lines = wrapText(bar.label, wide ? left - 14 : width, 14, wide ? 3 : 2)
          const top = next
          const barTop = wide ? top + Math.max(0, (lines.length * 17 - BAR) / 2) : top + lines.length * 18 + 2
          next = wide ? top + Math.max(BAR, lines.length * 17) + 12 : barTop + BAR + 12
          return { bar, lines, top, barTop }
        })
        const end = next - 6
        return {
          height: end + 22,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              {showEarlier ? (
                <g>
                  <EarlierMark x={left + 4} top={3} height={18} />
                  <text x={left + 14} y={17} {...axisText}>
                    {earlierLabel}
                  </text>
                </g>
              ) : null}
              {[0, 25, 50, 75, 100].map((tick) => (
                <g key={tick}>
                  <line x1={round(x(tick / 100))} x2={round(x(tick / 100))} y1={showEarlier ? 26 : 0} y2={end} {...gridLine} />
                  <text x={round(x(tick / 100))} y={end + 18} textAnchor={tick === 0 && !wide ? 'start' : 'middle'} {...axisText}>
                    {tick}
                  </text>
                </g>
              ))}
              {rows.map(({ bar, lines, top, barTop }) => {
                const { fill, stroke } = surface(bar.look ?? 'yes', `${id}-hatch`)
                const tip = x(Math.max(bar.share ?? 0, bar.earlier ?? 0, bar.interval?.[1] ?? 0))
                return (
                  <g key={bar.label}>
                    {bar.own ? (
                      <rect x="0" y={round(top - 4)} width={width} height={round(barTop + BAR + 8 - top)} fill={palette.lakkaTint} />
                    ) : null}
                    {lines.map((line, index) => (
                      <text
                        key={line}
                        {...(bar.own ? {} : halo)}
                        x="0"
                        y={round((wide ? barTop + BAR / 2 + 5 - ((lines.length - 1) * 17) / 2 : top + 14) + index * 17)}
                      >
                        {line}
                      </text>
                    ))}
                    {bar.share === null ? null : (
                      <rect x={round(left)} y={round(barTop)} width={round(x(bar.share) - left)} height={BAR} fill={fill} stroke={stroke} />
                    )}
                    {bar.interval ? <IntervalLine low={x(bar.interval[0])} high={x(bar.interval[1])} y={barTop + BAR / 2} /> : null}
                    {bar.earlier == null ? null : <EarlierMark x={round(x(bar.earlier))} top={round(barTop - 3)} height={BAR + 6} />}
                    <text x={round(tip + 8)} y={round(barTop + BAR / 2 + 5)} {...(bar.share === null ? axisText : bold)}>
                      {bar.share === null ? bar.hidden : percent(bar.share)}
                    </text>
                  </g>
                )
              })}
            </>
          ),
        }
      }}
    />
  )
}

/** The earlier round's share: an ink line across the bar, cased in white. */
function EarlierMark({ x, top, height }: { x: number; top: number; height: number }) {
  return <rect x={round(x - 2.25)} y={top} width="4.5" height={height} fill={palette.ink} stroke={palette.paper} strokeWidth="1.5" />
}

/** A confidence interval along the bar, ink cased in white. */
function IntervalLine({ low, high, y }: { low: number; high: number; y: number }) {
  const path = `M${round(low)} ${round(y)}H${round(high)}`
  return (
    <>
      <path d={path} stroke={palette.paper} strokeWidth="6.5" />
      <path d={path} stroke={palette.ink} strokeWidth="2.5" />
    </>
  )
}
