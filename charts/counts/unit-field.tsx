import { axisText, bold, ChartFrame, type ChartProps, Hatch, round } from '../frame'
import { Key, keyHeight, type LegendItem } from '../key'
import { surface } from '../palette'

export interface UnitFieldProps extends ChartProps {
  /** What a square can be, in drawing order: on, suunnitteilla, ei ole, ei vastannut. */
  states: LegendItem[]
  /** One block a group; a single group without a label takes the whole width. */
  groups: {
    label?: string
    /** Shorter label for the narrow drawing. */
    short?: string
    sub?: string
    /** Number of municipalities in each state, in the order of `states`. */
    counts: readonly number[]
  }[]
  /** Draw the key above; leave out when the page has one in text. */
  withKey?: boolean
  /** Widths of the two drawings, px. */
  widths?: { wide: number; narrow: number }
}

const WIDTHS = { wide: 1152, narrow: 342 }

/** One square is one municipality, non-respondents as empty squares, so that the response rate stays in sight. */
export function UnitField({ states, groups, withKey = false, widths = WIDTHS, ...chart }: UnitFieldProps) {
  const labelled = groups.some((group) => group.label)
  return (
    <ChartFrame
      {...chart}
      widths={widths}
      // without words to read a field may shrink as it likes
      size={labelled ? undefined : 's'}
      draw={({ width, wide, id }) => {
        const gap = wide ? 4 : 2
        const left = labelled ? (wide ? 190 : 112) : 0
        const perRow = labelled ? (wide ? Math.round((width - left) / 20.9) : 18) : wide ? Math.round(width / 18.6) : 28
        const cell = (width - left - (perRow - 1) * gap) / perRow
        let y = 4 + (withKey ? keyHeight(states, width) + 6 : 0)
        const blocks = groups.map((group) => {
          const squares = group.counts.flatMap((count, state) => Array.from({ length: count }, () => state))
          const top = y
          const rows = Math.ceil(squares.length / perRow)
          y += Math.max(rows * (cell + gap), labelled ? 34 : 0) + (labelled ? 12 : 0)
          return { group, squares, top }
        })
        return {
          height: y,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              {withKey ? <Key id={`${id}-key`} items={states} width={width} /> : null}
              {blocks.map(({ group, squares, top }) => (
                <g key={`${group.label ?? ''}${top}`}>
                  {group.label ? (
                    <text x="0" y={round(top + cell - 2)} {...bold} fontSize={wide ? 14 : 13}>
                      {wide ? group.label : (group.short ?? group.label)}
                    </text>
                  ) : null}
                  {group.sub ? (
                    <text x="0" y={round(top + cell + 14)} {...axisText}>
                      {group.sub}
                    </text>
                  ) : null}
                  {squares.map((state, index) => {
                    const { fill, stroke: outline, dash, plate } = surface(states[state]?.look ?? 'none', `${id}-hatch`)
                    const stroke = plate ? undefined : outline
                    const inset = stroke ? 0.75 : 0
                    const x = left + (index % perRow) * (cell + gap) + inset
                    const squareTop = top + Math.floor(index / perRow) * (cell + gap) + inset
                    const side = round(cell - 2 * inset)
                    return (
                      <rect
                        key={`${x} ${squareTop}`}
                        x={round(x)}
                        y={round(squareTop)}
                        width={side}
                        height={side}
                        fill={fill}
                        stroke={stroke}
                        strokeWidth={stroke ? 1.5 : undefined}
                        strokeDasharray={dash}
                      />
                    )
                  })}
                </g>
              ))}
            </>
          ),
        }
      }}
    />
  )
}
