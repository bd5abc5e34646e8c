/** Chance from a seed: the same seed draws the same, on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number from 0 to `most`, both included. */
  upTo: (most: number) => number
  /** Does something happen that happens with this probability? */
  happens: (probability: number) => boolean
  pick: <T>(from: readonly T[]) => T
  uuid: () => string
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  const hex = (length: number) => Array.from({ length }, () => upTo(15).toString(16)).join('')
  return {
    next,
    upTo,
    happens: (probability) => next() < probability,
    pick: (from) => {
      const found = from[upTo(from.length - 1)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
