/** Gives options to municipalities: how many get each is fixed, who gets it follows from leanings, character and the answer before. */
import type { Answers, Value } from '@/questionnaire/answer'
import { deviate, highest } from '../draw'
import type { DemoUnit } from '../municipalities/unit'
import type { AnswerCounts } from './counts'
import { leaning } from './leanings'

/** What the choice of one municipality looks at. */
export type Choosing = {
  year: number
  /** Answers of the round so far. */
  answersOf: (unit: DemoUnit) => Answers
  /** The municipality's last answer in an earlier round, and that round's year. */
  before: (unit: DemoUnit, slot: string) => { value: Value; year: number } | undefined
}

/** Slots whose answer of last time says nothing about this time's. */
const passing = new Set(['uudistus_verkkopalvelu', 'uudistus_intranet'])

const character = (unit: DemoUnit, slot: string, option: string, year: number) =>
  0.35 * deviate('drive', unit.municipality) +
  0.75 * deviate('option', unit.municipality, slot, option) +
  0.6 * deviate('option', unit.municipality, slot, option, year)

/** How much an earlier answer still weighs: fully the year after, a third of it after six years. */
const weight = (choosing: Choosing, unit: DemoUnit, slot: string, worth: (value: Value) => number): number => {
  const earlier = passing.has(slot) ? undefined : choosing.before(unit, slot)
  return earlier ? (1.8 * worth(earlier.value)) / (1 + (choosing.year - earlier.year) / 3) : 0
}

/** One of ordered options each, the most active municipalities the first ones. @param order options, the most active first */
export function chooseLevels(
  slot: string,
  order: readonly string[],
  units: readonly DemoUnit[],
  counts: AnswerCounts,
  choosing: Choosing,
): Map<DemoUnit, string> {
  const worth = (value: Value) => 0.5 - Math.max(0, order.indexOf(String(value))) / (order.length - 1)
  const [first = ''] = order
  const ranked = highest(
    units,
    units.length,
    (unit) =>
      leaning(unit, slot, first, choosing.answersOf(unit)) + character(unit, slot, '', choosing.year) + weight(choosing, unit, slot, worth),
  )
  const given = new Map<DemoUnit, string>()
  let start = 0
  for (const option of order) {
    const end = start + (counts.get(option) ?? 0)
    for (const unit of ranked.slice(start, end)) given.set(unit, option)
    start = end
  }
  return given
}

/** One of unordered options each. */
export function chooseKinds(slot: string, units: readonly DemoUnit[], counts: AnswerCounts, choosing: Choosing): Map<DemoUnit, string> {
  const pairs = units.flatMap((unit) => [...counts.keys()].map((option) => ({ unit, option })))
  const left = new Map(counts)
  const given = new Map<DemoUnit, string>()
  for (const { unit, option } of highest(pairs, pairs.length, (pair) => likelihood(slot, pair.option, pair.unit, choosing))) {
    const free = left.get(option) ?? 0
    if (given.has(unit) || free === 0) continue
    given.set(unit, option)
    left.set(option, free - 1)
  }
  return given
}

/** The `count` municipalities that tick an option. */
export const chooseTicks = (slot: string, option: string, units: readonly DemoUnit[], count: number, choosing: Choosing): Set<DemoUnit> =>
  new Set(highest(units, count, (unit) => likelihood(slot, option, unit, choosing)))

const likelihood = (slot: string, option: string, unit: DemoUnit, choosing: Choosing) =>
  leaning(unit, slot, option, choosing.answersOf(unit)) +
  character(unit, slot, option, choosing.year) +
  weight(choosing, unit, slot, (value) => ([value].flat().includes(option) ? 0.5 : -0.5))
