/**
 * A reader of a round's public view: what it can work out of the hidden counts from everything the view carries. For tests.
 * Held to be known to it besides: the register, and who answered what question.
 */
import { takesNumber } from '@/questionnaire/types/abilities'
import { type PreparedRound, type PreparedSeries, prepareRound } from '@/results/analysis/prepare'
import { type Choice, choicesOf } from '@/results/disclosure/choice'
import { summariseItem } from '@/results/estimation/summary'
import { cellOfUnits, cellsOf } from '@/results/frame/cells'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { tallyOf } from '@/results/frame/tally'
import type { RoundData } from '@/results/round-data'
import type { BreakdownRow, SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { type BoundedTable, boundsOf, type WeightedFigure } from './bounds'

type Shown = { variable: string; rows: readonly BreakdownRow[]; groupOf: Int16Array }

/** A rounded share as the limits it stands for. */
function limitsOf(est: number): { low: number; high: number } {
  if (est === 0.004) return { low: 0, high: 0.005 }
  if (est === 0.996) return { low: 0.995, high: 1 }
  return { low: est - 0.005 - 1e-9, high: est + 0.005 + 1e-9 }
}

function figuresOf(round: PreparedRound, own: PreparedSeries, { option }: Choice, view: SeriesResult): WeightedFigure[] {
  const { frame } = round
  const cells = cellsOf(frame, tallyOf(frame, own.item).known, parameters.minCellM)
  const of = cellOfUnits(frame, cells)
  const whole = summariseItem(frame, own.item, round.respondents, parameters).domainN ?? frame.N
  const weightOf = (unit: number) => (cells.N[of[unit] as number] as number) / Math.max(1, cells.m[of[unit] as number] as number) / whole
  const figure = (est: number | null | undefined, places: number[]) =>
    est == null || places.length === 0 ? [] : [{ weightOf, places, ...limitsOf(est) }]
  if (takesNumber(own.item) || !view.estimates) return []
  const { options, headline } = view.estimates
  if (option !== null) return figure(options[option]?.est, [1])
  const joint = (own.asked.headline ?? []).map((each) => own.item.options.indexOf(each))
  return [...options.flatMap(({ est }, at) => figure(est, [at])), ...figure(headline?.est, joint)]
}

const isSingle = (bounds: { low: number; high: number } | undefined) =>
  bounds === undefined || Math.floor(bounds.high + 1e-6) <= Math.ceil(bounds.low - 1e-6)

/** Does a hidden part of the row still carry a number? */
const leaks = ({ hidden, base, options, headline, mean }: BreakdownRow): boolean =>
  (hidden !== undefined && (base !== null || options.some((each) => !each.hidden))) ||
  [...options, ...(headline ? [headline] : []), ...(mean ? [mean] : [])].some(
    (each) => each.hidden !== undefined && Object.values(each).some((value) => typeof value === 'number'),
  )

/**
 * What of a public view tells more than it says: hidden figures that are there all the same, and hidden counts that are a single number
 * by their linear bounds though the national distribution and the bases alone leave them open.
 * @returns nothing, when all is well; else what was found, in words
 */
export function disclosedBy(view: RoundSummary, data: RoundData): string[] {
  const round = prepareRound(data)
  return view.series.flatMap((series) => {
    const own = round.series.get(series.key)
    if (!own || !series.withheld) return []
    const tables = Object.entries(series.breakdowns).flatMap(([variable, rows]): Shown[] => {
      const groupOf = Int16Array.from(round.units, (unit) => {
        const value = String(unit[variable as keyof typeof unit])
        return rows.findIndex((row) => (row.joined ?? [row.value]).includes(value))
      })
      return rows.length > 0 ? [{ variable, rows, groupOf }] : []
    })
    const carried = tables.flatMap(({ variable, rows }) => rows.filter(leaks).map((row) => `${series.key} ${variable} ${row.value}`))
    return [...carried, ...choicesOf(own.item).flatMap((choice) => determined(round, own, series, choice, tables))]
  })
}

function determined(round: PreparedRound, own: PreparedSeries, series: SeriesResult, choice: Choice, tables: readonly Shown[]): string[] {
  const { places } = choice
  const bounded = tables.map(({ rows, groupOf }): BoundedTable => {
    const hidden = rows.flatMap((row) =>
      Array.from({ length: places }, (_, place) =>
        takesNumber(own.item) ? row.hidden !== undefined : row.options[choice.option ?? place]?.hidden !== undefined,
      ),
    )
    return { groups: rows.length, groupOf, hidden }
  })
  if (bounded.every(({ hidden }) => !hidden.includes(true))) return []
  const bounds = boundsOf(choice, bounded, figuresOf(round, own, choice, series))
  return bounded.flatMap((table, at) => {
    const national = boundsOf(choice, [{ ...table, hidden: table.hidden.map(() => true) }])[0] ?? []
    return [...table.hidden.keys()]
      .filter((cell) => table.hidden[cell] && !isSingle(national[cell]) && isSingle(bounds[at]?.[cell]))
      .map((cell) => `${series.key} ${tables[at]?.variable} ${tables[at]?.rows[Math.floor(cell / places)]?.value} place ${cell % places}`)
  })
}
