/** The change of a series since the round before it: of its options, of its headline, and of its mean. */
import { type Change, changeOfShare, changesOf, isAskedOfAll } from '@/results/change/change'
import { codeFollower, type Merger } from '@/results/change/panel/mergers'
import type { MeanPanel, SharePanel } from '@/results/change/panel/moves'
import { type Paired, pairUnits } from '@/results/change/panel/pairing'
import { type AskedItem, sideOf } from '@/results/change/side'
import { type ItemSummary, summariseItem } from '@/results/estimation/summary'
import type { Item } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { breakBetween } from '@/results/series/breaks'
import { anyOf, type PreparedRound, type PreparedSeries } from './prepare'

export type ShareChange = Change<SharePanel>
export type MeanChange = Change<MeanPanel>

export type SeriesChange = {
  /** Code of the earlier round. */
  from: string
  options: ({ option: string } & ShareChange)[]
  headline: ShareChange | null
  mean: MeanChange | null
  /** In public views of protected questions: direction and verdict alone. Panels are empty, and what tells counts is null. */
  withheld?: true
}

/** Two rounds with their municipalities paired over the mergers between them. */
export type RoundPair = { first: PreparedRound; second: PreparedRound; paired: Paired }

export function pairRounds(first: PreparedRound, second: PreparedRound, mergers: readonly Merger[]): RoundPair {
  const follow = codeFollower(mergers, first.referenceDate, second.referenceDate)
  return { first, second, paired: pairUnits(first.frame, second.frame, follow, parameters.mergeTol) }
}

const asked = (round: PreparedRound, item: Item, summary?: ItemSummary): AskedItem => ({
  frame: round.frame,
  item,
  summary: summary ?? summariseItem(round.frame, item, round.respondents, parameters),
})

/** Were the headline's options all offered in the earlier round too? Otherwise the joint share has another meaning. */
const sameHeadline = (before: PreparedSeries, after: PreparedSeries) =>
  after.asked.headline?.every((option) => before.series.options.includes(option)) === true

function headlineChange({ first, second, paired }: RoundPair, before: PreparedSeries, after: PreparedSeries): ShareChange | null {
  const options = after.asked.headline
  if (!options || !after.headline || !sameHeadline(before, after) || breakBetween(before.series, after.series, options)) return null
  const earlier = before.asked.headline?.toString() === options.toString() ? before.headline : null
  if (!earlier) return null
  const [a, b] = [asked(first, earlier), asked(second, after.headline)]
  return isAskedOfAll(a, b) ? changeOfShare(sideOf(a, anyOf), sideOf(b, anyOf), paired, parameters) : null
}

/** The change of a series between two rounds; null when the earlier round did not ask it, where it breaks, or when its base changed. */
export function changeBetween(pair: RoundPair, key: string, summary?: ItemSummary): SeriesChange | null {
  const [before, after] = [pair.first.series.get(key), pair.second.series.get(key)]
  if (!before || !after || breakBetween(before.series, after.series)) return null
  const [a, b] = [asked(pair.first, before.item), asked(pair.second, after.item, summary)]
  if (a.summary.base === 0 || b.summary.base === 0) return null
  const changes = changesOf(a, b, pair.paired, parameters)
  if (!changes) return null
  const options = changes.options.filter(({ option }) => !breakBetween(before.series, after.series, [option]))
  return { from: pair.first.code, options, headline: headlineChange(pair, before, after), mean: changes.mean }
}
