/** Chance from names instead of a stream: the same parts give the same draw whatever else is generated before. */

const seed = 'kuntakysely-1'

/** 53 bits from a text (cyrb53). */
function hashed(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** A number in [0, 1), the same for the same parts. */
export const draw = (...parts: (string | number)[]): number => hashed([seed, ...parts].join('|')) / 2 ** 53

/** A number around 0 with deviation 1, roughly normal: the sum of four draws. */
export const deviate = (...parts: (string | number)[]): number =>
  ([1, 2, 3, 4].reduce((sum, each) => sum + draw(each, ...parts), 0) - 2) * Math.sqrt(3)

/** One of a list. @throws when the list is empty */
export function pick<T>(list: readonly T[], ...parts: (string | number)[]): T {
  const chosen = list[Math.floor(draw(...parts) * list.length)]
  if (chosen === undefined) throw new Error(`nothing to pick from for ${parts.join(', ')}`)
  return chosen
}

/** The `count` members of a list with the highest score; ties keep the list's order. */
export const highest = <T>(list: readonly T[], count: number, score: (each: T) => number): T[] =>
  list
    .map((each, index) => ({ each, index, score: score(each) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, count)
    .map(({ each }) => each)
