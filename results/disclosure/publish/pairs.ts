/** Pairs of numbered things kept by a sum of theirs, a few for each: a table in flat arrays, as there are many. */

export type Pairs = {
  add: (sum: number, one: number, other: number) => void
  /** Every pair kept with the sum. */
  each: (sum: number, found: (one: number, other: number) => void) => void
}

const spread = 2_654_435_761

/** @param most pairs in all @param perSum pairs kept for a sum */
export function pairsBySum(most: number, perSum: number): Pairs {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
  const sums = new Float64Array(size)
  const heads = new Int32Array(size).fill(-1)
  const counts = new Uint8Array(size)
  const [ones, others, next] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  let length = 0
  const slotOf = (sum: number): number => {
    let slot = ((Math.imul((sum % spread) | 0, spread) ^ (sum / spread)) >>> 0) & (size - 1)
    while (heads[slot] !== -1 && sums[slot] !== sum) slot = (slot + 1) & (size - 1)
    return slot
  }
  return {
    add(sum, one, other) {
      const slot = slotOf(sum)
      if (length >= most || (counts[slot] as number) >= perSum) return
      sums[slot] = sum
      counts[slot] = (counts[slot] as number) + 1
      ones[length] = one
      others[length] = other
      next[length] = heads[slot] as number
      heads[slot] = length++
    },
    each(sum, found) {
      for (let at = heads[slotOf(sum)] as number; at >= 0; at = next[at] as number) found(ones[at] as number, others[at] as number)
    },
  }
}
