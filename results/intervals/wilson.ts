/** Wilson's score interval of a share. Wilson (1927), JASA 22; Brown, Cai & DasGupta (2001), Statist. Sci. 16. */

export type Bounds = { low: number; high: number }

/**
 * @param p the share, 0..1
 * @param n answers it rests on, or the effective number of them
 * @param t quantile of the distribution the level is taken from
 */
export function wilson(p: number, n: number, t: number): Bounds {
  const a = (t * t) / n
  const half = t * Math.sqrt((p * (1 - p)) / n + (t * t) / (4 * n * n))
  return { low: (p + a / 2 - half) / (1 + a), high: (p + a / 2 + half) / (1 + a) }
}

/** The bounds moved inside what is already known for certain. */
export const clip = ({ low, high }: Bounds, least: number, most: number): Bounds => ({
  low: Math.min(Math.max(low, least), most),
  high: Math.max(Math.min(high, most), least),
})
