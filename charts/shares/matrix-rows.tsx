import { axisText, bold, ChartFrame, type ChartProps, Hatch, round } from '../frame'
import { Key, keyHeight, type LegendItem } from '../key'
import { BOLDER, textsWidth, wrapText } from '../measure'
import { ShareStrip, STRIP_HEIGHT } from './share-strip'

export interface MatrixRowsProps extends ChartProps {
  /** Answers in their order: the key and the parts of every bar. */
  parts: LegendItem[]
  rows: {
    label: string
    /** Below the label: number of respondents, a note. */
    sub?: string
    /** Shares 0..1 in the order of `parts`; null when the row's figures are hidden. */
    shares: readonly number[] | null
    hidden?: string
    /** Index of the reader's own answer: a cloudberry line below that part. */
    own?: number
  }[]
}

const LINE = 17
/** Longer names of rows go on several lines beside their bar. */
const MOST_NAME = 250

/** Where each row's name and bar stand, px: its name beside the bar on the wide drawing, above it on the narrow one. */
function placeRows(rows: MatrixRowsProps['rows'], top: number, room: number, wide: boolean) {
  let next = top
  const placed = rows.map((row) => {
    const lines = wrapText(row.label, room, 14 * BOLDER)
    const tall = (lines.length + (wide && row.sub ? 1 : 0)) * LINE
    const start = next
    next += wide ? Math.max(STRIP_HEIGHT, tall) + 16 : tall + STRIP_HEIGHT + 19
    const inset = wide ? Math.max(0, (STRIP_HEIGHT - tall) / 2) : 3
    return { row, lines, y: start + inset + 13, bar: wide ? start + Math.max(0, (tall - STRIP_HEIGHT) / 2) : start + tall + 7 }
  })
  return { rows: placed, height: next }
}

/** One bar of 100 % a row, whole per cent inside, the key above in the data's order. */
export function MatrixRows({ parts, rows, ...chart }: MatrixRowsProps) {
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const names = textsWidth(
          rows.map(({ label }) => label),
          MOST_NAME,
          14,
          true,
        )
        const left = wide
          ? Math.max(
              100,
              names + 16,
              textsWidth(
                rows.flatMap(({ sub = [] }) => sub),
                MOST_NAME,
                13,
              ) + 16,
            )
          : 0
        const top = keyHeight(parts, width - left) + 10
        const placed = placeRows(rows, top, wide ? left - 14 : width, wide)
        return {
          height: placed.height,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              <g transform={`translate(${round(left)} 2)`}>
                <Key id={`${id}-key`} items={parts} width={width - left} />
              </g>
              {placed.rows.map(({ row, lines, y, bar }) => {
                return (
                  <g key={row.label}>
                    <text x="0" y={y} {...bold}>
                      {lines.map((line, at) => (
                        <tspan key={line} x="0" dy={at === 0 ? 0 : LINE}>
                          {line}
                        </tspan>
                      ))}
                      {row.sub ? (
                        <tspan {...(wide ? { x: 0, dy: LINE } : { dx: 8 })} {...axisText} fontWeight="400">
                          {row.sub}
                        </tspan>
                      ) : null}
                    </text>
                    {row.shares ? (
                      <ShareStrip
                        shares={row.shares}
                        parts={parts}
                        x={left}
                        y={bar}
                        width={width - left}
                        hatch={`${id}-hatch`}
                        own={row.own}
                      />
                    ) : (
                      <text x={left} y={bar + 22} {...axisText}>
                        {row.hidden}
                      </text>
                    )}
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
