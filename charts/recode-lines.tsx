import { bold, ChartFrame, type ChartProps, round } from './frame'
import { wrapText } from './measure'
import { palette } from './palette'

interface RecodeLinesProps extends ChartProps {
  /** Headings of the columns: "2024", "2026". */
  heads: readonly [string, string]
  /** Answers as they were offered, each with the one it is read as; none where that is not settled. */
  before: { key: string; label: string; to: string | undefined }[]
  after: { key: string; label: string }[]
}

const LINE = 17
const GAP = 14
const TOP = 34

/** Where each text of a column stands, and how far the column goes down. */
function placed(labels: readonly string[], width: number) {
  let y = TOP
  const rows = labels.map((label) => {
    const lines = wrapText(label, width, 14)
    const row = { lines, y }
    y += lines.length * LINE + GAP
    return row
  })
  return { rows, end: y }
}

/** Which earlier answer is read as which of today's: a line for each, open ones dashed and short. */
export function RecodeLines({ heads, before, after, ...chart }: RecodeLinesProps) {
  return (
    <ChartFrame
      {...chart}
      draw={({ width }) => {
        const column = width * 0.37
        const right = width - column
        const [left, now] = [
          placed(
            before.map(({ label }) => label),
            column,
          ),
          placed(
            after.map(({ label }) => label),
            column,
          ),
        ]
        const target = new Map(after.map(({ key }, at) => [key, now.rows[at]?.y ?? TOP]))
        const [from, to] = [column + 8, right - 8]
        const text = (rows: typeof left.rows, x: number) =>
          rows.flatMap(({ lines, y }) =>
            lines.map((line, place) => (
              <text key={`${y} ${line}`} x={round(x)} y={round(y + place * LINE)}>
                {line}
              </text>
            )),
          )
        return {
          height: Math.max(left.end, now.end),
          body: (
            <>
              <text x="0" y="14" {...bold}>
                {heads[0]}
              </text>
              <text x={round(right)} y="14" {...bold}>
                {heads[1]}
              </text>
              {text(left.rows, 0)}
              {text(now.rows, right)}
              {before.map((each, at) => {
                const y = (left.rows[at]?.y ?? TOP) - 5
                const end = each.to === undefined ? undefined : target.get(each.to)
                if (end === undefined)
                  return (
                    <line
                      key={each.key}
                      x1={round(from)}
                      x2={round(from + 24)}
                      y1={y}
                      y2={y}
                      stroke={palette.lakkaInk}
                      strokeWidth="2"
                      strokeDasharray="3 3"
                    />
                  )
                return (
                  <g key={each.key}>
                    <line x1={round(from)} x2={round(to)} y1={y} y2={end - 5} stroke={palette.spruce} strokeWidth="2" />
                    <circle cx={round(to)} cy={end - 5} r="4" fill={palette.spruce} />
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
