/** Interval of the change of a share among the same units, as if they were a sample: analytic uncertainty. */
import { normalQuantile } from '@/results/distributions'
import { type Bounds, wilson } from '@/results/intervals/wilson'
import { moverInterval } from '../mover'

/** Yes or no in the earlier and the later round: n10 gave it up, n01 took it up. */
export type PanelTable = { n11: number; n10: number; n01: number; n00: number }

/** φ of the table, its numerator brought towards 0 by n/2 when positive; 0 when a margin is empty. */
function correctedPhi({ n11, n10, n01, n00 }: PanelTable): number {
  const root = Math.sqrt((n11 + n10) * (n01 + n00) * (n11 + n01) * (n10 + n00))
  const product = n11 * n00 - n10 * n01
  const corrected = product > 0 ? Math.max(product - (n11 + n10 + n01 + n00) / 2, 0) : product
  return root > 0 ? corrected / root : 0
}

/** Method 10 of Newcombe (1998), Statistics in Medicine 17: 2635, at 95 %. @param table not empty */
export function newcombeInterval(table: PanelTable): Bounds {
  const n = table.n11 + table.n10 + table.n01 + table.n00
  const side = (count: number) => ({ est: count / n, ...wilson(count / n, n, normalQuantile) })
  return moverInterval(side(table.n11 + table.n10), side(table.n11 + table.n01), correctedPhi(table))
}
