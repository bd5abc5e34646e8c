/** Changes once more, from the answers: the same municipalities, the parts of the plain change, the difference of the estimates, the slope. */
import binomial from '@stdlib/stats-base-dists-binomial-pmf'
import tDistribution from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { RoundData } from '@/results/round-data'
import { cellsFor, estimateOf, type FigurePlace, type MergerOfCodes, type Recounted, type SaidByCode, saidIn } from './recount'

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
const mean = (all: readonly number[]) => sum(all) / all.length

/** Two-sided exact test that as many moved up as down, and its mid-p. */
function signTest(up: number, down: number): { p: number; midP: number } {
  const n = up + down
  if (n === 0) return { p: 1, midP: 1 }
  const tail = 2 * sum(Array.from({ length: Math.min(up, down) + 1 }, (_, k) => binomial(k, n, 0.5)))
  const p = Math.min(1, tail)
  return { p, midP: Math.min(1, tail - binomial(Math.min(up, down), n, 0.5)) }
}

const knownFollowed = new WeakMap<RoundData, Map<RoundData, ReturnType<typeof follow>>>()

/** The same once for two rounds. */
function followed(first: RoundData, second: RoundData, mergers: readonly MergerOfCodes[]) {
  const own = knownFollowed.get(first) ?? new Map()
  knownFollowed.set(first, own)
  const known = own.get(second) ?? follow(first, second, mergers)
  own.set(second, known)
  return known
}

/** Which municipality of the later round each of the earlier is or is part of, and who of the later continues from whom. */
function follow(first: RoundData, second: RoundData, mergers: readonly MergerOfCodes[]) {
  const days = mergers.filter(({ round }) => round > first.round.referenceDate && round <= second.round.referenceDate)
  const inOrder = days.toSorted((a, b) => (a.round < b.round ? -1 : 1))
  const into = new Map(
    first.frame.map(({ municipality }) => [municipality, inOrder.reduce((at, { from, to }) => (at === from ? to : at), municipality)]),
  )
  const from = new Map<string, string>()
  for (const { municipality } of second.frame) {
    const own = first.frame.filter((unit) => into.get(unit.municipality) === municipality)
    const itself = own.find((unit) => unit.municipality === municipality)
    const absorbed = sum(own.filter((unit) => unit !== itself).map(({ population }) => population))
    const [only] = own
    if (own.length === 1 && only) from.set(municipality, only.municipality)
    else if (itself && absorbed / sum(own.map(({ population }) => population)) <= 0.1) from.set(municipality, municipality)
  }
  return { into, from }
}

export type ChangeWay = 'rose' | 'fell' | 'unchanged' | 'unclear'
type Followed = ReturnType<typeof follow>

/** How the estimates of two rounds vary together, by the later one's cells. */
export function covarianceOf(first: SaidByCode, second: SaidByCode, { into, from }: Followed, e1: Recounted, e2: Recounted): number {
  const N = second.units.length
  const cells = cellsFor(second.units, (code) => second.said.has(code) || second.skipped.has(code))
  const total = sum(
    cells.map(({ codes, N: size }) => {
      const own1 = [...first.said.keys()].filter((code) => codes.includes(into.get(code) ?? '')).length
      const own2 = codes.filter((code) => second.said.has(code)).length
      const both = codes.flatMap((code) => {
        const [then, now] = [first.said.get(from.get(code) ?? ''), second.said.get(code)]
        return then === undefined || now === undefined ? [] : [[then, now] as const]
      })
      if (both.length < 2 || own2 >= size || own1 === 0) return 0
      const [m1, m2] = [mean(both.map(([then]) => then)), mean(both.map(([, now]) => now))]
      const s12 = sum(both.map(([then, now]) => (then - m1) * (now - m2))) / (both.length - 1)
      return (size / N) ** 2 * (both.length / (own1 * own2) - 1 / size) * s12
    }),
  )
  const limit = Math.sqrt(e1.variance * e2.variance)
  return Math.max(-limit, Math.min(limit, total))
}

/** The label that the method gives a difference with its interval. */
export function labelFor(diff: number, low: number, high: number, isShare: boolean): ChangeWay {
  const least = isShare ? 0.01 : 0
  if (low > 1e-9 && diff >= least - 1e-9) return 'rose'
  if (high < -1e-9 && diff <= -least + 1e-9) return 'fell'
  return isShare && low >= -0.05 - 1e-9 && high <= 0.05 + 1e-9 ? 'unchanged' : 'unclear'
}

export type RecountedChange = ReturnType<typeof changeOfPlace>

/** All that is said of a change of one place between two rounds; estimates null where a round has too few answers. */
export function changeOfPlace(first: RoundData, second: RoundData, mergers: readonly MergerOfCodes[], place: Omit<FigurePlace, 'round'>) {
  const [was, is] = [first, second].map((round) => saidIn(round, { ...place, round: round.round.code })) as [SaidByCode, SaidByCode]
  const pairing = followed(first, second, mergers)
  const pairs = [...is.said].flatMap(([code, now]) => {
    const then = was.said.get(pairing.from.get(code) ?? '')
    return then === undefined ? [] : [[then, now] as const]
  })
  const [up, down] = [pairs.filter(([then, now]) => now > then + 1e-9).length, pairs.filter(([then, now]) => now < then - 1e-9).length]
  const [plain1, plain2] = [mean([...was.said.values()]), mean([...is.said.values()])]
  const [same1, same2] = [mean(pairs.map(([then]) => then)), mean(pairs.map(([, now]) => now))]
  const parts = { plain1, plain2, same: same2 - same1, set: plain2 - plain1 - (same2 - same1) }
  const panel = { n: pairs.length, same1, same2, up, down, ...signTest(up, down) }
  const [e1, e2] = [estimateOf(was), estimateOf(is)]
  const bases = { base1: was.said.size, base2: is.said.size }
  if (!e1 || !e2) return { ...bases, parts, panel, overall: null }
  const covariance = covarianceOf(was, is, pairing, e1, e2)
  const diff = e2.est - e1.est
  const corr = e1.variance > 0 && e2.variance > 0 ? covariance / Math.sqrt(e1.variance * e2.variance) : 0
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * corr * a * b))
  const low = diff - reach(e2.est - e2.low, e1.high - e1.est)
  const high = diff + reach(e2.high - e2.est, e1.est - e1.low)
  const variance = e1.variance + e2.variance - 2 * covariance
  const df = Math.min(...[e1.df, e2.df].filter((each) => each > 0))
  const p = variance > 1e-16 && Number.isFinite(df) ? 2 * tDistribution(-Math.abs(diff) / Math.sqrt(variance), df) : null
  return {
    ...bases,
    parts,
    panel,
    overall: { est1: e1.est, est2: e2.est, diff, low, high, p, label: labelFor(diff, low, high, is.isShare) },
  }
}

const yearsOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 372
}

/** Change a year over rounds, with its interval; null where one has too few answers. */
export function slopeOver(rounds: readonly RoundData[], mergers: readonly MergerOfCodes[], place: Omit<FigurePlace, 'round'>) {
  const sides = rounds.map((round) => ({ round, said: saidIn(round, { ...place, round: round.round.code }) }))
  const estimates = sides.map(({ said }) => estimateOf(said))
  if (!estimates.every((each) => each !== null)) return null
  const times = rounds.map(({ round }) => yearsOf(round.referenceDate))
  const spread = sum(times.map((time) => (time - mean(times)) ** 2))
  const weights = times.map((time) => (time - mean(times)) / spread)
  const slope = sum(weights.map((weight, at) => weight * (estimates[at]?.est ?? 0)))
  const variance = sum(
    weights.flatMap((wi, i) =>
      weights.map((wj, j) => {
        const [a, b] = [Math.min(i, j), Math.max(i, j)]
        const [first, second, e1, e2] = [sides[a], sides[b], estimates[a], estimates[b]]
        if (!first || !second || !e1 || !e2) return 0
        return (
          wi * wj * (i === j ? e1.variance : covarianceOf(first.said, second.said, followed(first.round, second.round, mergers), e1, e2))
        )
      }),
    ),
  )
  const t = tQuantile(0.975, Math.min(...estimates.map(({ df }) => df).filter((df) => df > 0)))
  const half = t * Math.sqrt(Math.max(0, variance))
  const years = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const isShare = place.options.length > 0
  return {
    slope,
    low: slope - half,
    high: slope + half,
    label: labelFor(slope * years, (slope - half) * years, (slope + half) * years, isShare),
  }
}
