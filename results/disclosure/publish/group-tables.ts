/**
 * What the public tables of a protected series show of a group of municipalities: its base, the share of the question's headline where it
 * and its complement both have enough answers, and from ten answers on the mean of a scale, or median and quartiles of a number. Never how
 * all its answers divide, and never a mean or total of numbers, of which one city can be half. Decided here for pages and files alike.
 */
import { isGraded, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { anyOf, type PreparedSeries } from '@/results/analysis/prepare'
import { answered, type Item } from '@/results/frame/item'
import { fewestForAverage } from '@/results/frame/parameters'
import { plainQuantiles } from '@/results/quantile'
import type { PublicRow } from '../audit'
import type { Partition } from '../partition'
import { oneDecimal, twoDecimals } from './rounded'

/** `row`: its base is told; `headline`: its share is; `average`: the mean, or median and quartiles are. */
export type ToldOfGroup = { row: boolean; headline: boolean; average: boolean }
/** A table as shown: of each of its groups what is told beside the base. */
export type GroupTable = { partition: Partition; told: ToldOfGroup[] }

/** What of the series its tables count: a number, or whether the headline was chosen; without a headline nothing. */
export function tabledItem({ item, headline }: Pick<PreparedSeries, 'item' | 'headline'>): Item {
  if (takesNumber(item)) return item
  const chose = new Set(headline?.chooser)
  const units = headline ? [...headline.state.keys()].filter((unit) => headline.state[unit] === answered) : []
  return {
    type: 'single',
    options: headline ? [anyOf, 'others'] : [],
    state: item.state,
    chooser: Uint32Array.from(units),
    choice: Uint16Array.from(units, (unit) => (chose.has(unit) ? 0 : 1)),
  }
}

export type GroupFigures = {
  headline: number | null
  /** Answers that are a grade or a number, and their mean. */
  valued: number
  mean: number | null
  q1: number | null
  median: number | null
  q3: number | null
}

/** Figures of each group, of those who answered. @param headline the item "any of the headline's options", as far as there is one */
export function figuresByGroup(item: Item, headline: Item | null, { groups, groupOf }: Partition): GroupFigures[] {
  const values = groups.map((): number[] => [])
  item.values?.forEach((value, unit) => {
    if (item.state[unit] === answered && !Number.isNaN(value)) values[groupOf[unit] as number]?.push(value)
  })
  const chosen = groups.map(() => 0)
  for (const unit of headline?.chooser ?? []) chosen[groupOf[unit] as number] = (chosen[groupOf[unit] as number] ?? 0) + 1
  return values.map((own, at) => {
    const quantile = own.length > 0 ? plainQuantiles(own) : () => null
    return {
      headline: headline ? (chosen[at] as number) : null,
      valued: own.length,
      mean: own.length > 0 ? own.reduce((sum, value) => sum + value, 0) / own.length : null,
      q1: quantile(0.25),
      median: quantile(0.5),
      q3: quantile(0.75),
    }
  })
}

/** The table by the audit's rows: headlines, and of numbers the averages. Means of scales are looked at apart. */
export function groupTable({ item, headline }: PreparedSeries, partition: Partition, rows: readonly PublicRow[]): GroupTable {
  const figures = figuresByGroup(item, headline, partition)
  const told = rows.map(
    ({ row, cells }, at): ToldOfGroup => ({
      row: !row,
      headline: headline !== null && !row && cells[0] === false,
      average: takesNumber(item) && !row && (figures[at]?.valued ?? 0) >= fewestForAverage,
    }),
  )
  return { partition, told }
}

/**
 * The table with the means of a scale where ten or more gave a grade and the headline is told. Those left out together must be ten, too: with
 * the national mean known, theirs could be worked out. Itself where there is none.
 */
export function withMeans({ item, headline }: PreparedSeries, table: GroupTable): GroupTable {
  if (!isGraded(item)) return table
  const figures = figuresByGroup(item, headline, table.partition)
  const order = [...figures.keys()].sort((a, b) => (figures[a]?.valued ?? 0) - (figures[b]?.valued ?? 0) || a - b)
  const isMeant = figures.map(({ valued }, at) => valued >= fewestForAverage && (headline === null || table.told[at]?.headline === true))
  const leftOut = () => figures.reduce((sum, { valued }, at) => sum + (isMeant[at] ? 0 : valued), 0)
  for (const at of order) if (leftOut() > 0 && leftOut() < fewestForAverage) isMeant[at] = false
  return { ...table, told: table.told.map((each, at) => ({ ...each, average: isMeant[at] === true })) }
}

/** Everything the tables show of an item, as text: equal texts, equal tables. */
export function shownInGroups(item: Item, headline: Item | null, tables: readonly GroupTable[]): string {
  const shown = tables.map(({ partition, told }) =>
    figuresByGroup(item, headline, partition).map((own, at) => [
      told[at]?.headline && own.headline,
      told[at]?.average && (takesNumber(item) ? [own.q1, own.median, own.q3].map(twoDecimals) : oneDecimal(own.mean)),
    ]),
  )
  return JSON.stringify(shown)
}

/** Positions of the headline's options in the item. */
export const headlinePlaces = ({ asked, item }: PreparedSeries): number[] =>
  (asked.headline ?? []).map((option) => item.options.indexOf(option)).filter((at) => at >= 0)

/** Is the option of a multiple choice, or the place of another, all that the told headline stands for? */
export function isToldByHeadline(own: PreparedSeries, place: number, isPossible: (place: number) => boolean): boolean {
  const places = headlinePlaces(own)
  if (picksSeveral(own.item)) return places.length === 1 && places[0] === place
  const side = [...own.item.options.keys()].filter((at) => places.includes(at) === places.includes(place) && isPossible(at))
  return side.length <= 1
}
