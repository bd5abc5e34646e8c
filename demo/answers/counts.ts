/** How many municipalities give each answer, so that the shares come out as wanted. */
import { targetShare, targets } from './targets'

export type AnswerCounts = ReadonlyMap<string, number>

/** Counts of a single choice that add up to `n`: each target rounded to whole municipalities, the rest to the option without a target. */
export function countsOf(slot: string, options: readonly string[], n: number, year: number): Map<string, number> {
  const counts = new Map<string, number>()
  let left = n
  for (const option of options.filter((each) => targets[slot]?.[each])) {
    const count = Math.min(left, Math.round((n * targetShare(slot, option, year)) / 100))
    counts.set(option, count)
    left -= count
  }
  const rest = options.find((each) => !counts.has(each)) ?? options.at(-1) ?? ''
  counts.set(rest, (counts.get(rest) ?? 0) + left)
  return counts
}

/** Municipalities that are given their answers together, and how many of them give each. */
export type Part<T> = { units: readonly T[]; counts: AnswerCounts }

/**
 * Written guidelines in 2017 and 2018, per cent of those that answered both times. Overall the share falls from 62 to 60,
 * because those who left had guidelines more often than those who came.
 */
const guidelinesOfBoth: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2017: { on: 60.5, suunnitteilla: 22 },
  2018: { on: 68.2, suunnitteilla: 18 },
}

/** Splits municipalities where a share among those that answered both in 2017 and 2018 is given; elsewhere all are one part. */
export function countParts<T>(
  slot: string,
  year: number,
  units: readonly T[],
  counts: AnswerCounts,
  isInBoth: (unit: T) => boolean,
): Part<T>[] {
  const shares = slot === 'ohjeet' ? guidelinesOfBoth[year] : undefined
  if (!shares) return [{ units, counts }]
  const both = units.filter(isInBoth)
  const given = [...counts.keys()].filter((option) => option in shares)
  const ofBoth = new Map(given.map((option) => [option, Math.round((both.length * Number(shares[option])) / 100)]))
  for (const option of counts.keys()) if (!ofBoth.has(option)) ofBoth.set(option, both.length - sum(ofBoth))
  const ofOthers = new Map([...counts].map(([option, count]) => [option, count - Number(ofBoth.get(option))]))
  return [
    { units: both, counts: ofBoth },
    { units: units.filter((unit) => !isInBoth(unit)), counts: ofOthers },
  ]
}

const sum = (counts: AnswerCounts) => [...counts.values()].reduce((total, count) => total + count, 0)
