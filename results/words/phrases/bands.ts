/** Which whole per cent has which phrase, and how the phrase stands with its noun. The languages' phrases follow this order. */
import type { NounBond } from '../language'

type Band = { from: number; to: number; kind: NounBond }

const band = (from: number, to: number, kind: NounBond): Band => ({ from, to, kind })

export const phraseBands: readonly Band[] = [
  band(0, 0, 'none'),
  band(1, 3, 'few'),
  band(4, 6, 'every'),
  band(7, 8, 'part'),
  band(9, 11, 'every'),
  band(12, 14, 'part'),
  band(15, 17, 'part'),
  band(18, 18, 'part'),
  band(19, 21, 'part'),
  band(22, 22, 'part'),
  band(23, 23, 'part'),
  band(24, 26, 'part'),
  band(27, 28, 'part'),
  band(29, 31, 'part'),
  band(32, 34, 'part'),
  band(35, 37, 'part'),
  band(38, 42, 'of'),
  band(43, 45, 'part'),
  band(46, 48, 'part'),
  band(49, 49, 'part'),
  band(50, 50, 'part'),
  band(51, 51, 'part'),
  band(52, 57, 'part'),
  band(58, 62, 'of'),
  band(63, 64, 'of'),
  band(65, 68, 'of'),
  band(69, 71, 'of'),
  band(72, 74, 'of'),
  band(75, 77, 'of'),
  band(78, 82, 'of'),
  band(83, 87, 'of'),
  band(88, 92, 'of'),
  band(93, 96, 'all'),
  band(97, 99, 'all'),
  band(100, 100, 'all'),
]

/** Position of the phrase "lähes kaikki", which also stands for an estimate that rounds to a hundred. */
export const nearlyAll = phraseBands.findIndex(({ from }) => from === 93)

/** Position of a whole per cent's phrase. @throws RangeError for anything but 0, 1 … 100 */
export function phraseAt(percent: number): number {
  const at = phraseBands.findIndex(({ from, to }) => percent >= from && percent <= to)
  if (at < 0 || !Number.isInteger(percent)) throw new RangeError(`not a whole per cent: ${percent}`)
  return at
}
