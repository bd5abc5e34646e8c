/** What is so in a set of rounds, asked by place: the recounted figures, remembered. */
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { RoundData } from '@/results/round-data'
import { estimateOf, type FigurePlace, type MergerOfCodes, quantileAt, type Recounted, saidIn } from './recount'
import { changeOfPlace, type RecountedChange, slopeOver } from './recount-change'

export type Truth = ReturnType<typeof truthOf>

/** @param rounds closed ones, in time */
export function truthOf(rounds: readonly RoundData[], mergers: readonly MergerOfCodes[]) {
  const known = new Map<string, unknown>()
  const once = <T>(name: string, place: unknown, make: () => T): T => {
    const key = `${name} ${JSON.stringify(place)}`
    if (!known.has(key)) known.set(key, make())
    return known.get(key) as T
  }
  const roundOf = (code: string): RoundData => {
    const found = rounds.find(({ round }) => round.code === code)
    if (!found) throw new Error(`no round ${code}`)
    return found
  }
  const said = (place: FigurePlace) => once('said', place, () => saidIn(roundOf(place.round), place))
  const valuesOf = (place: FigurePlace) => [...said(place).said.values()]
  const estimate = (place: FigurePlace) => once<Recounted | null>('estimate', place, () => estimateOf(said(place)))
  return {
    roundOf,
    /** Those that answered, with how many said yes, and who was not asked. */
    plain: (place: FigurePlace) => {
      const all = valuesOf(place)
      const count = all.reduce((total, each) => total + each, 0)
      return { base: all.length, count, share: count / all.length, skipped: said(place).skipped.size }
    },
    estimate,
    /** Median and quartiles: of all municipalities, or of the answers alone. */
    quantiles: (place: FigurePlace, ofAll: boolean) => {
      const { said: own } = said(place)
      const cells = estimate(place)?.cells ?? []
      const weights = new Map(cells.flatMap(({ codes, N, m }) => codes.map((code) => [code, N / m] as const)))
      const pairs = [...own].map(([code, value]) => [value, ofAll ? (weights.get(code) ?? 0) : 1] as const)
      return [0.25, 0.5, 0.75].map((p) => quantileAt(pairs, p)) as [number, number, number]
    },
    change: (from: string, place: FigurePlace) =>
      once<RecountedChange>('change', [from, place], () => changeOfPlace(roundOf(from), roundOf(place.round), mergers, place)),
    /** Woodruff's interval of the median of all municipalities. */
    medianEnds: (place: FigurePlace): [number, number] => {
      const { said: own, skipped, units } = said(place)
      const cells = estimate(place)?.cells ?? []
      const weights = new Map(cells.flatMap(({ codes, N, m }) => codes.map((code) => [code, N / m] as const)))
      const pairs = [...own].map(([code, value]) => [value, weights.get(code) ?? 0] as const)
      const median = quantileAt(pairs, 0.5)
      const below = new Map([...own].map(([code, value]) => [code, value <= median + 1e-12 ? 1 : 0]))
      const found = estimateOf({ said: below, skipped, units, isShare: true })
      const reach = found ? tQuantile(0.975, found.df) * Math.sqrt(found.variance) : 0
      return [quantileAt(pairs, Math.max(0, 0.5 - reach)), quantileAt(pairs, Math.min(1, 0.5 + reach))]
    },
    /** The rounds from the first to the last that asked the place. */
    slope: (first: string, place: FigurePlace) =>
      once('slope', [first, place], () => {
        const from = rounds.indexOf(roundOf(first))
        const asked = rounds
          .slice(from, rounds.indexOf(roundOf(place.round)) + 1)
          .filter(({ round }) => valuesOf({ ...place, round: round.code }).length > 0)
        return slopeOver(asked, mergers, place)
      }),
    yearOf: (code: string) => roundOf(code).round.referenceDate.slice(0, 4),
    /** The rounds in time that asked a series. */
    rounds,
  }
}
