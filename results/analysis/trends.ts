/** The straight line through a series' estimates over the rounds since its last break, and whether its direction is clear. */

import { isAskedOfAll } from '@/results/change/change'
import { meanLabel, shareLabel } from '@/results/change/label'
import type { Paired } from '@/results/change/panel/pairing'
import { type AskedItem, type Side, sideOf } from '@/results/change/side'
import { trendOf } from '@/results/change/trend/trend'
import { summariseItem } from '@/results/estimation/summary'
import type { Item } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { breakBetween } from '@/results/series/breaks'
import { anyOf, type PreparedRound, type PreparedSeries } from './prepare'

export type StraightLine = {
  /** Change a year: of shares −1..1, of means in their unit. */
  slope: number
  /** Null where the public may not see it, and between censuses. */
  ciLow: number | null
  ciHigh: number | null
  /** The line's value at the first and at the last round. */
  first: number
  last: number
  /** Its interval leaves out 0 and it amounts to something over these rounds. */
  isClear: boolean
}

export type SeriesTrend = {
  /** Codes of the rounds, the oldest first; three at least. */
  rounds: string[]
  headline: StraightLine | null
  mean: StraightLine | null
  /** Of every option, in the order of the questionnaire; left out where none was computed, as in older revisions. */
  options?: { option: string; line: StraightLine | null }[]
}

/** Pairing of two rounds by their places, the earlier first. */
export type PairedRounds = (earlier: number, later: number) => Paired

const fewest = 3

/** The rounds' days as years: the same day of two years is a whole number apart. */
export function yearsOf(referenceDate: string): number {
  const [year = 0, month = 1, day = 1] = referenceDate.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}

const isUnbroken = (a: PreparedSeries, b: PreparedSeries | undefined) =>
  b === undefined || (breakBetween(a.series, b.series) === null && a.asked.headline?.join() === b.asked.headline?.join())

/** Places of the rounds, in time, that asked the series as the last one does; what lies before a break is left out. */
function unbroken(rounds: readonly PreparedRound[], key: string): { at: number; own: PreparedSeries }[] {
  const asked = rounds.flatMap((round, at) => {
    const own = round.series.get(key)
    return own ? [{ at, own }] : []
  })
  const cut = asked.findLastIndex(({ own }, at) => !isUnbroken(own, asked[at + 1]?.own))
  return asked.slice(cut + 1)
}

/** The line through values at times, of its slope alone: it goes through their middle. */
export function through(slope: number, times: readonly number[], values: readonly number[]): Pick<StraightLine, 'first' | 'last'> {
  const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length
  const at = (time: number) => mean(values) + slope * (time - mean(times))
  return { first: at(times[0] ?? 0), last: at(times.at(-1) ?? 0) }
}

type AskedOnce = AskedItem & { sides: Map<string | null, Side> }
const askedOf = new WeakMap<Item, AskedOnce>()

/** An item of a round as asked there: of a round that is kept, summed up once. */
function asAsked({ frame, respondents }: PreparedRound, item: Item): AskedOnce {
  const known = askedOf.get(item) ?? { frame, item, summary: summariseItem(frame, item, respondents, parameters), sides: new Map() }
  askedOf.set(item, known)
  return known
}

function sideOnce(asked: AskedOnce, option: string | null): Side {
  const side = asked.sides.get(option) ?? sideOf(asked, option)
  asked.sides.set(option, side)
  return side
}

function lineOf(asked: readonly AskedOnce[], option: string | null, times: readonly number[], pairedOf: PairedRounds): StraightLine | null {
  if (!asked.every((each) => isAskedOfAll(each, each))) return null
  const labelOf =
    option === null
      ? (_: number, ends: { low: number; high: number }) => meanLabel(ends)
      : (diff: number, ends: { low: number; high: number }) => shareLabel(diff, ends, parameters)
  const {
    est,
    slope,
    slopeCiLow: ciLow,
    slopeCiHigh: ciHigh,
  } = trendOf(
    asked.map((each) => sideOnce(each, option)),
    times,
    pairedOf,
    labelOf,
  )
  const known = est.filter((each) => each !== null)
  if (slope === null || known.length < est.length) return null
  const years = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const label = ciLow === null || ciHigh === null ? null : labelOf(slope * years, { low: ciLow * years, high: ciHigh * years })
  return { slope, ciLow, ciHigh, ...through(slope, times, known), isClear: label === 'rose' || label === 'fell' }
}

/** @param rounds in time, the last one being the round analysed; null where fewer than three asked the series unbroken */
export function trendOfSeries(rounds: readonly PreparedRound[], key: string, pairedOf: PairedRounds): SeriesTrend | null {
  const asked = unbroken(rounds, key)
  if (asked.length < fewest || asked.at(-1)?.at !== rounds.length - 1) return null
  const times = asked.map(({ at }) => yearsOf(rounds[at]?.referenceDate ?? ''))
  const between: PairedRounds = (earlier, later) => pairedOf(asked[earlier]?.at ?? 0, asked[later]?.at ?? 0)
  const inRounds = (itemOf: (own: PreparedSeries) => Item | null) =>
    asked.flatMap(({ at, own }): AskedOnce[] => {
      const [round, item] = [rounds[at], itemOf(own)]
      return round && item ? [asAsked(round, item)] : []
    })
  const last = asked.at(-1)?.own
  const isMean = last?.item.values !== undefined
  const items = inRounds(({ item }) => item)
  const isWhole = (options: readonly string[]) =>
    asked.every(({ own }, at) => {
      const next = asked[at + 1]?.own
      return !next || !breakBetween(own.series, next.series, options)
    })
  return {
    rounds: asked.map(({ at }) => rounds[at]?.code ?? ''),
    headline:
      last?.headline && isWhole(last.asked.headline ?? [])
        ? lineOf(
            inRounds(({ headline }) => headline),
            anyOf,
            times,
            between,
          )
        : null,
    mean: isMean ? lineOf(items, null, times, between) : null,
    options: (last?.series.options ?? []).map((option) => ({
      option,
      line: isWhole([option]) && items.every(({ item }) => item.options.includes(option)) ? lineOf(items, option, times, between) : null,
    })),
  }
}
