import { axisText, bold, ChartFrame, type ChartProps, Hatch, round } from '../frame'
import { Key, keyHeight, type LegendItem } from '../key'
import { textWidth, wrapText } from '../measure'
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

const STEP = STRIP_HEIGHT + 16

/** One bar of 100 % a row, whole per cent inside, the key above in the data's order. */
export function MatrixRows({ parts, rows, ...chart }: MatrixRowsProps) {
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const left = wide
          ? Math.min(220, Math.max(100, ...rows.map((row) => Math.max(textWidth(row.label, 14, true), textWidth(row.sub ?? '', 13)) + 16)))
          : 0
        const top = keyHeight(parts, width - left) + 10
        const step = wide ? STEP : STEP + 20
        return {
          height: top + rows.length * step,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              <g transform={`translate(${round(left)} 2)`}>
                <Key id={`${id}-key`} items={parts} width={width - left} />
              </g>
              {rows.map((row, index) => {
                const y = top + index * step
                const bar = wide ? y : y + 24
                const label = wrapText(row.label, wide ? left - 14 : width, 14, 1)[0]
                return (
                  <g key={row.label}>
                    <text x="0" y={wide ? y + (row.sub ? 15 : 22) : y + 16} {...bold}>
                      {label}
                      {row.sub && !wide ? (
                        <tspan dx="8" {...axisText} fontWeight="400">
                          {row.sub}
                        </tspan>
                      ) : null}
                    </text>
                    {row.sub && wide ? (
                      <text x="0" y={y + 32} {...axisText}>
                        {row.sub}
                      </text>
                    ) : null}
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
