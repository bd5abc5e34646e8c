/**
 * A reader of a round's public view: what it can work out of the hidden counts from everything the view carries. For tests.
 * Held to be known to it besides: the register, and who answered what question.
 */
import { takesNumber } from '@/questionnaire/types/abilities'
import { type PreparedRound, type PreparedSeries, prepareRound } from '@/results/analysis/prepare'
import { unansweredGroup } from '@/results/crosstab/cross-table'
import { type Choice, choicesOf } from '@/results/disclosure/choice'
import { summariseItem } from '@/results/estimation/summary'
import { cellOfUnits, cellsOf } from '@/results/frame/cells'
import { answered } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { tallyOf } from '@/results/frame/tally'
import type { RoundData } from '@/results/round-data'
import type { BreakdownRow, SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { type BoundedTable, boundsOf, type WeightedFigure } from './bounds'
import type { FormRange } from './simplex'

type Shown = { variable: string; rows: readonly BreakdownRow[]; groupOf: Int16Array }

/** A rounded share as the limits it stands for. */
function limitsOf(est: number): { low: number; high: number } {
  if (est === 0.004) return { low: 0, high: 0.005 }
  if (est === 0.996) return { low: 0.995, high: 1 }
  return { low: est - 0.005 - 1e-9, high: est + 0.005 + 1e-9 }
}

const headlineAt = (own: PreparedSeries) => (own.asked.headline ?? []).map((each) => own.item.options.indexOf(each))

/** The national estimates, as limits of weighted counts. */
function nationalFigures(round: PreparedRound, own: PreparedSeries, { option }: Choice, view: SeriesResult): WeightedFigure[] {
  const { frame } = round
  const cells = cellsOf(frame, tallyOf(frame, own.item).known, parameters.minCellM)
  const of = cellOfUnits(frame, cells)
  const whole = summariseItem(frame, own.item, round.respondents, parameters).domainN ?? frame.N
  const weightOf = (unit: number) => (cells.N[of[unit] as number] as number) / Math.max(1, cells.m[of[unit] as number] as number) / whole
  const figure = (est: number | null | undefined, places: number[]): WeightedFigure[] =>
    est == null || places.length === 0
      ? []
      : [{ weightOf: (unit, place) => (places.includes(place) ? weightOf(unit) : 0), ...limitsOf(est) }]
  if (takesNumber(own.item) || !view.estimates) return []
  const { options, headline } = view.estimates
  if (option !== null) return figure(options[option]?.est, [1])
  return [...options.flatMap(({ est }, at) => figure(est, [at])), ...figure(headline?.est, headlineAt(own))]
}

/** What a row says of the answers of its group: how many gave the headline, the rounded mean of a scale, the quartiles of a number. */
function rowFigures(own: PreparedSeries, { option, places }: Choice, row: BreakdownRow, isIn: (unit: number) => boolean): WeightedFigure[] {
  const { headline, mean, quartiles, base } = row
  const told = headlineAt(own)
  const sum = (weigh: (place: number) => number) => (unit: number, place: number) => (isIn(unit) ? weigh(place) : 0)
  const count = headline?.count ?? null
  const counted: WeightedFigure[] =
    count === null
      ? []
      : option === null
        ? [{ weightOf: sum((place) => (told.includes(place) ? 1 : 0)), low: count, high: count }]
        : told.includes(option)
          ? [{ weightOf: sum((place) => place), high: count, ...(told.length === 1 ? { low: count } : {}) }]
          : []
  // Of a mean m as written: the grades above m - 0.05 outweigh those below it, and the other way round.
  const est = mean?.est ?? null
  const beyond = (by: number) => sum((place) => (Number.isNaN(Number(own.item.options[place])) ? 0 : Number(own.item.options[place]) - by))
  const meant: WeightedFigure[] =
    est === null || places < 3
      ? []
      : [
          { weightOf: beyond(est - 0.05 - 1e-9), low: 0 },
          { weightOf: beyond(est + 0.05 + 1e-9), high: 0 },
        ]
  const sorted = [...(own.item.values ?? [])].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const isLow = (value: number) => (middle === sorted[0] ? value <= middle : value < middle)
  const spread = [quartiles?.q1, quartiles?.median, quartiles?.q3].flatMap((value, at): WeightedFigure[] => {
    if (value == null || base === null) return []
    const part = (at + 1) / 4
    return [
      {
        weightOf: sum((place) => (place === (isLow(value) ? 0 : 1) ? 1 : 0)),
        low: Math.ceil((isLow(value) ? part : 1 - part) * base - 1e-9),
      },
    ]
  })
  return [...counted, ...meant, ...spread]
}

const isSingle = (bounds: { low: number; high: number } | undefined) =>
  bounds === undefined || Math.floor(bounds.high + 1e-6) <= Math.ceil(bounds.low - 1e-6)

/** Does a hidden part of the row still carry a number, or the row more than a protected one may? */
const leaks = ({ hidden, base, options, headline, mean, quartiles }: BreakdownRow): boolean =>
  (hidden !== undefined && (base !== null || [headline, mean, quartiles].some((each) => each && !each.hidden))) ||
  options.length > 0 ||
  (headline !== null && headline.count !== null && base !== null && Math.min(headline.count, base - headline.count) < 3) ||
  (base !== null && base < 10 && [mean?.est, quartiles?.median].some((each) => each != null)) ||
  [headline, mean, quartiles]
    .flatMap((each) => each ?? [])
    .some((each) => each.hidden !== undefined && Object.values(each).some((value) => typeof value === 'number'))

/** The public cross tables of a protected series. Who gave which answer to the other question is held to be known, too. */
const crossTablesShown = (round: PreparedRound, view: RoundSummary, series: SeriesResult): Shown[] =>
  view.crossTables.flatMap(({ question, by, groups, isProtected }): Shown[] => {
    const other = round.series.get(by)?.item
    const own = round.series.get(question)?.item
    if (question !== series.key || !isProtected || !other || !own) return []
    const said = new Map([...other.chooser].map((unit, at) => [unit, other.options[other.choice[at] as number]]))
    const groupOf = Int16Array.from(own.state, (state, unit) =>
      state === answered ? groups.findIndex(({ value }) => value === (said.get(unit) ?? unansweredGroup)) : -1,
    )
    return [{ variable: `by ${by}`, rows: groups.map((group) => ({ ...group, N: 0, respondents: 0 })), groupOf }]
  })

const tablesShown = (round: PreparedRound, view: RoundSummary, series: SeriesResult): Shown[] => [
  ...breakdownsShown(round, series),
  ...crossTablesShown(round, view, series),
]

const breakdownsShown = (round: PreparedRound, series: SeriesResult): Shown[] =>
  Object.entries(series.breakdowns).flatMap(([variable, rows]): Shown[] => {
    const groupOf = Int16Array.from(round.units, (unit) => {
      const value = String(unit[variable as keyof typeof unit])
      return rows.findIndex((row) => (row.joined ?? [row.value]).includes(value))
    })
    return rows.length > 0 ? [{ variable, rows, groupOf }] : []
  })

/** Bounds of every count of the choice in the shown tables, by everything the view tells; those that are `isEnough` perhaps narrower. */
function publicBounds(
  { round, own, series }: { round: PreparedRound; own: PreparedSeries; series: SeriesResult },
  choice: Choice,
  tables: readonly Shown[],
  isEnough: (range: FormRange) => boolean,
): FormRange[][] {
  const hidden = tables.map(
    ({ rows, groupOf }): BoundedTable => ({ groups: rows.length, groupOf, hidden: Array(rows.length * choice.places).fill(true) }),
  )
  const figures = tables.flatMap(({ rows, groupOf }) =>
    rows.flatMap((row, at) => rowFigures(own, choice, row, (unit) => groupOf[unit] === at)),
  )
  return boundsOf(choice, hidden, [...nationalFigures(round, own, choice, series), ...figures], isEnough)
}

/**
 * In how few places of a protected single choice or scale the reader can put the municipalities of some group: of each group shown, the
 * number of options that one of it may have chosen, as "variable class".
 */
export function optionsLeft(view: RoundSummary, data: RoundData, key: string): Map<string, number> {
  const round = prepareRound(data)
  const own = round.series.get(key)
  const series = view.series.find((each) => each.key === key)
  const choice = own && choicesOf(own.item)[0]
  if (!own || !series || !choice) throw new Error(key)
  const tables = tablesShown(round, view, series)
  const bounds = publicBounds({ round, own, series }, choice, tables, ({ high }) => high >= 1)
  return new Map(
    tables.flatMap(({ variable, rows }, table) =>
      rows.map(({ value }, at): [string, number] => {
        const own = (bounds[table] ?? []).slice(at * choice.places, (at + 1) * choice.places)
        return [`${variable} ${value}`, own.filter(({ high }) => high > 1 - 1e-6).length]
      }),
    ),
  )
}

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
    const tables = tablesShown(round, view, series)
    const carried = tables.flatMap(({ variable, rows }) => rows.filter(leaks).map((row) => `${series.key} ${variable} ${row.value}`))
    return [...carried, ...choicesOf(own.item).flatMap((choice) => determined(round, own, series, choice, tables))]
  })
}

function determined(round: PreparedRound, own: PreparedSeries, series: SeriesResult, choice: Choice, tables: readonly Shown[]): string[] {
  const { places } = choice
  // What a shown headline tells by itself is no secret: of one option that it stands for, or of a side nobody else is on.
  const side = (place: number) =>
    [...own.item.options.keys()].filter(
      (at) => headlineAt(own).includes(at) === headlineAt(own).includes(place) && choice.placeOf.includes(at),
    )
  const isTold = (row: BreakdownRow, place: number) => {
    if (takesNumber(own.item)) return row.quartiles?.median != null
    if (row.headline?.count == null) return false
    return choice.option === null ? side(place).length <= 1 : headlineAt(own).length === 1 && headlineAt(own)[0] === choice.option
  }
  const isSecret = tables.map(({ rows }) => rows.flatMap((row) => Array.from({ length: places }, (_, place) => !isTold(row, place))))
  const isOpen = (range: FormRange) => !isSingle(range)
  const bounds = publicBounds({ round, own, series }, choice, tables, isOpen)
  return tables.flatMap(({ variable, rows, groupOf }, at) => {
    const hidden = Array(rows.length * places).fill(true)
    const national = boundsOf(choice, [{ groups: rows.length, groupOf, hidden }], [], isOpen)[0] ?? []
    return [...hidden.keys()]
      .filter((cell) => isSecret[at]?.[cell] && !isSingle(national[cell]) && isSingle(bounds[at]?.[cell]))
      .map((cell) => `${series.key} ${variable} ${rows[Math.floor(cell / places)]?.value} place ${cell % places}`)
  })
}
