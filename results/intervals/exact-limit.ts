/** How many units could still say what nobody said: the exact limit at 0 and 100 %, a stratified hypergeometric tail. */
import type { Cells } from '@/results/frame/cells'
import { slack } from '@/results/frame/parameters'

/**
 * Largest number of units among those not heard such that, placed where they hide best, the chance of hearing none of them
 * is at least 2.5 %. Greedy over cells, which is exact because the log-probability is concave in each.
 */
export function hiddenAtMost(cells: Cells): number {
  const hidden = new Float64Array(cells.N.length)
  const least = Math.log(0.025) - slack
  let logProbability = 0
  for (let total = 0; ; total++) {
    let best = 0
    let at = -1
    for (let cell = 0; cell < hidden.length; cell++) {
      const left = (cells.N[cell] as number) - (hidden[cell] as number)
      const chance = left > 0 ? (left - (cells.m[cell] as number)) / left : 0
      if (chance > best) [best, at] = [chance, cell]
    }
    logProbability += Math.log(best)
    if (at < 0 || logProbability < least) return total
    hidden[at] = (hidden[at] as number) + 1
  }
}
