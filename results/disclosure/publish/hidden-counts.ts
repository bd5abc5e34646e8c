/** The counts that the public tables of a protected series leave out, and which shown figures a municipality's answer is part of. */
import { isGraded, takesNumber } from '@/questionnaire/types/abilities'
import type { PreparedSeries } from '@/results/analysis/prepare'
import { type Choice, choicesOf } from '../choice'
import { leftOpenNationally } from '../counts'
import { figuresByGroup, type GroupTable, headlinePlaces, isToldByHeadline } from './group-tables'

/** A table as a change of one unit's answer is seen in it. */
export type SeenTable = {
  groupOf: Int16Array
  groups: number
  /** By group · places + place: number of the shown count that a unit standing there is part of, -1 for none. */
  counted: Int16Array
  /** By group the whole grade nearest to its mean, where that is shown too: whoever goes there or comes from there moves it least. */
  meant: (number | null)[]
}

export type HiddenCounts = {
  choice: Choice
  tables: SeenTable[]
  /** By place its grade; null of places without one. */
  grades: (number | null)[]
  /** For each table its hidden counts that the national distribution leaves open, by group · places + place. */
  secrets: number[][]
}

/** Of several options that a headline stands for together only those units may swap one that chose no other of them. */
function alone(own: PreparedSeries, choice: Choice): Choice {
  const places = headlinePlaces(own)
  if (choice.option === null || !places.includes(choice.option) || places.length === 1) return choice
  const placeOf = choice.placeOf.slice()
  own.item.choice.forEach((option, at) => {
    if (option !== choice.option && places.includes(option)) placeOf[own.item.chooser[at] as number] = -1
  })
  return { ...choice, placeOf }
}

/** Which shown count of a group a place is part of; null for none. @param at position of the group */
function countedAt(own: PreparedSeries, choice: Choice, { told }: GroupTable, at: number, place: number): number | null {
  // Quartiles bound the halves of a group, so they are taken to be told wherever the group is.
  if (takesNumber(own.item)) return told[at]?.row ? at * choice.places + place : null
  if (!told[at]?.headline) return null
  const places = headlinePlaces(own)
  if (choice.option !== null) return places.includes(choice.option) && place === 1 ? at : null
  return places.includes(place) ? at : null
}

function seenTable(own: PreparedSeries, choice: Choice, table: GroupTable): SeenTable {
  const { groups, groupOf } = table.partition
  const figures = figuresByGroup(own.item, null, table.partition)
  const places = Array.from({ length: choice.places }, (_, place) => place)
  return {
    groupOf,
    groups: groups.length,
    counted: Int16Array.from(groups.flatMap((_, at) => places.map((place) => countedAt(own, choice, table, at, place) ?? -1))),
    meant: table.told.map(({ average }, at) => (average && isGraded(own.item) ? Math.round(figures[at]?.mean ?? 0) : null)),
  }
}

/** Counts of the choice in the table's groups that are neither shown, nor told by a shown headline, nor by the national distribution. */
function secretsOf(own: PreparedSeries, choice: Choice, { partition, told }: GroupTable): number[] {
  const { places, option, placeOf } = choice
  const open = leftOpenNationally(choice, partition)
  const isPossible = (place: number) => placeOf.includes(place)
  const isHidden = (group: number, place: number) => {
    // Of numbers the half below the median stands for both.
    if (takesNumber(own.item)) return !told[group]?.row && place === 0
    return !(told[group]?.headline && isToldByHeadline(own, option ?? place, isPossible))
  }
  return [...open.keys()].filter((cell) => open[cell] === 1 && isHidden(Math.floor(cell / places), cell % places))
}

/** What the tables of a series hide. */
export function hiddenCountsOf(own: PreparedSeries, tables: readonly GroupTable[]): HiddenCounts[] {
  return choicesOf(own.item).map((choice) => ({
    choice: alone(own, choice),
    tables: tables.map((table) => seenTable(own, choice, table)),
    grades: isGraded(own.item) ? own.item.options.map((option) => (Number.isNaN(Number(option)) ? null : Number(option))) : [],
    secrets: tables.map((table) => secretsOf(own, choice, table)),
  }))
}
