import { axisText, bold, ChartFrame, type ChartProps, Hatch, round } from '../frame'
import { Key, keyHeight, type LegendItem } from '../key'
import { textWidth, wrapText } from '../measure'
import { ShareStrip, STRIP_HEIGHT } from './share-strip'

export interface GroupBar {
  label: string
  /** Below the label: which class, and how many answered. */
  sub: string
  /** How many answered, where both do not fit beside the label. */
  base: string
  /** The parts of this bar with their shares 0..1 and what stands inside; null when the group's figures are hidden. */
  parts: readonly (LegendItem & { share: number; text: string })[] | null
  hidden: string
  /** Index of the part that holds the reader's own answer. */
  own?: number
}

interface GroupBarsProps extends ChartProps {
  /** Every answer in its order. */
  legend: LegendItem[]
  bars: GroupBar[]
}

const STEP = STRIP_HEIGHT + 18

const shortened = (label: string, width: number): string => wrapText(label, width, 14, 1)[0] ?? ''

/** One bar of 100 % a group, each in parts of its own: answers of few are joined. A cloudberry line below the reader's own answer. */
export function GroupBars({ legend, bars, ...chart }: GroupBarsProps) {
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const widest = Math.max(100, ...bars.flatMap(({ label, sub }) => [textWidth(label, 14, true), textWidth(sub, 13)]))
        const left = wide ? Math.min(230, widest + 16) : 0
        // A long answer is cut in the key: the page and the table of answers have it whole.
        const items = legend.map((item) => ({ ...item, label: shortened(item.label, width - left - 24) }))
        const top = keyHeight(items, width - left) + 10
        const step = wide ? STEP : STEP + 22
        return {
          height: top + bars.length * step,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              <g transform={`translate(${round(left)} 2)`}>
                <Key id={`${id}-key`} items={items} width={width - left} />
              </g>
              {bars.map((bar, index) => (
                <g key={bar.label}>
                  <GroupLabel bar={bar} y={top + index * step} left={left} width={width} />
                  <Parts bar={bar} x={left} y={top + index * step + (wide ? 0 : 24)} width={width - left} hatch={`${id}-hatch`} />
                </g>
              ))}
            </>
          ),
        }
      }}
    />
  )
}

function GroupLabel({ bar: { label, sub, base }, y, left, width }: { bar: GroupBar; y: number; left: number; width: number }) {
  if (left === 0)
    return (
      <text x="0" y={y + 16} {...bold}>
        {label}
        <tspan dx="8" {...axisText} fontWeight="400">
          {textWidth(sub, 13) > width - textWidth(label, 14, true) - 12 ? base : sub}
        </tspan>
      </text>
    )
  return (
    <>
      <text x="0" y={y + 15} {...bold}>
        {wrapText(label, left - 14, 14, 1)[0]}
      </text>
      <text x="0" y={y + 32} {...axisText}>
        {sub}
      </text>
    </>
  )
}

function Parts({ bar, x, y, width, hatch }: { bar: GroupBar; x: number; y: number; width: number; hatch: string }) {
  const { parts, hidden, own } = bar
  if (!parts)
    return (
      <text x={x} y={y + 22} {...axisText}>
        {hidden}
      </text>
    )
  return (
    <ShareStrip
      shares={parts.map(({ share }) => share)}
      parts={parts}
      x={x}
      y={y}
      width={width}
      hatch={hatch}
      texts={parts.map(({ text }) => text)}
      {...(own === undefined ? {} : { own })}
    />
  )
}
