import { scaleLinear } from 'd3-scale'
import { percentSign } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { axisText, baseLine, breakLine, ChartFrame, type ChartProps, Hatch, round } from '../frame'
import { Key, keyHeight, type LegendItem } from '../key'
import { BOLDER, textsWidth, wrapText } from '../measure'
import { EndLabels } from './end-labels'
import { IntervalBracket } from './interval-bracket'
import { RoundColumn, type RoundColumnData } from './round-column'
import { roundPlaces } from './round-places'
import { ShareAxis } from './share-axis'

export interface StackedRoundsProps extends ChartProps {
  /** Answers from the bottom of the column up. */
  parts: LegendItem[]
  /** In order of time. */
  rounds: RoundColumnData[]
  /** How many of the lowest parts together the intervals are of; 1 by default. */
  marked?: number
  /** A break in the series after the round of that index; `short` for the narrow drawing. */
  breakAfter?: { index: number; text: string; short: string }
  /** Two short lines naming the interval of the last round: "luottamusväli", "55–62 %". */
  intervalText?: readonly [string, string]
  locale: Locale
}

/** Room for the axis: "100 %" on the wide drawing, "100" on the narrow one. */
const LEFT = { wide: 42, narrow: 34 }
const BOTTOM = 62
/** Room for the names of the answers, px: longer ones go on several lines. */
const LEAST_NAME = 110
const MOST_NAME = 200

/** Columns of ordered answers per round, 0–100 %, true to time where the width allows it. */
export function StackedRounds({ parts, rounds, marked = 1, breakAfter, intervalText, locale, ...chart }: StackedRoundsProps) {
  const interval = rounds.some((item) => item.interval) ? intervalText : undefined
  const latest = rounds.at(-1)
  return (
    <ChartFrame
      {...chart}
      draw={({ width, wide, id }) => {
        const left = wide ? LEFT.wide : LEFT.narrow
        const keyRows = wide ? 0 : keyHeight(parts, width - left)
        const top = wide ? 36 : keyRows + (interval ? 52 : 28)
        const height = wide ? 400 : top + 356
        const floor = height - BOTTOM
        const y = scaleLinear([0, 1], [floor, top])
        const years = rounds.map(({ year }) => year)
        const names = parts.map(({ label }) => wrapText(label, MOST_NAME, 14 * BOLDER))
        const room = wide ? Math.max(LEAST_NAME, textsWidth(names.flat(), MOST_NAME, 14, true)) + 28 : 10
        const { columns, columnWidth, end, breakX } = roundPlaces(years, left, width - room, wide, breakAfter?.index)
        return {
          height,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              {wide ? null : (
                <g transform={`translate(${left} 4)`}>
                  <Key id={`${id}-key`} items={parts} width={width - left} />
                  {interval ? (
                    <>
                      <IntervalBracket x={7} low={keyRows + 18} high={keyRows + 4} />
                      <text x={20} y={keyRows + 16} {...axisText}>
                        {interval.join(' ')}
                      </text>
                    </>
                  ) : null}
                </g>
              )}
              <ShareAxis left={left} end={end} y={y} sign={wide ? percentSign(locale) : ''} />
              {rounds.map((data, index) => (
                <RoundColumn
                  key={data.label}
                  data={data}
                  parts={parts}
                  x={columns[index] ?? left}
                  width={columnWidth}
                  y={y}
                  hatch={`${id}-hatch`}
                  wide={wide}
                  locale={locale}
                />
              ))}
              {wide && latest ? (
                <EndLabels parts={parts} names={names} latest={latest} y={y} x={round(end + 18)} marked={marked} interval={interval} />
              ) : null}
              {breakAfter && breakX !== undefined ? (
                <>
                  <line x1={round(breakX)} x2={round(breakX)} y1={top - (wide ? 20 : 6)} y2={floor + 6} {...breakLine} />
                  <text x={round(breakX + 6)} y={top - 10} {...axisText}>
                    {wide ? breakAfter.text : breakAfter.short}
                  </text>
                </>
              ) : null}
              <line x1={left} x2={round(end)} y1={floor} y2={floor} {...baseLine} />
              {wide ? null : (
                <text x="0" y={floor + 40} {...axisText}>
                  n
                </text>
              )}
            </>
          ),
        }
      }}
    />
  )
}
