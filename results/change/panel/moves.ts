/** Who among the same municipalities moved which way, and whether more moved one way than the other. */
import { isZero } from '@/results/frame/parameters'
import { newcombeInterval, type PanelTable } from './newcombe'
import type { Panel } from './panel'
import { signTest } from './sign-test'

/** Null where the panel is empty: nobody tells of a change, nor of none. */
export type SharePanel = PanelTable & {
  n: number
  share1: number | null
  share2: number | null
  net: number | null
  mcnemarP: number | null
  mcnemarMidp: number | null
  ciLow: number | null
  ciHigh: number | null
}

export type MeanPanel = {
  n: number
  up: number
  down: number
  unchanged: number
  mean1: number | null
  mean2: number | null
  net: number | null
  signP: number | null
}

/** The 2 × 2 table of the panel with McNemar's exact test and Newcombe's interval. @param panel of answers 1 and 0 */
export function shareMoves({ before, after, n }: Panel): SharePanel {
  let [n11, n10, n01, n00] = [0, 0, 0, 0]
  for (let unit = 0; unit < before.length; unit++) {
    const was = before[unit] as number
    if (Number.isNaN(was)) continue
    const is = after[unit] as number
    if (was === 1) is === 1 ? n11++ : n10++
    else is === 1 ? n01++ : n00++
  }
  const table = { n11, n10, n01, n00 }
  if (n === 0) return { n, ...table, share1: null, share2: null, net: null, mcnemarP: null, mcnemarMidp: null, ciLow: null, ciHigh: null }
  const { p, midP } = signTest(n01, n10)
  const { low, high } = newcombeInterval(table)
  return {
    n,
    ...table,
    share1: (n11 + n10) / n,
    share2: (n11 + n01) / n,
    net: (n01 - n10) / n,
    mcnemarP: p,
    mcnemarMidp: midP,
    ciLow: low,
    ciHigh: high,
  }
}

/** Means of the panel and the exact sign test on its paired differences. */
export function meanMoves({ before, after, n }: Panel): MeanPanel {
  let [up, down, total1, total2] = [0, 0, 0, 0]
  for (let unit = 0; unit < before.length; unit++) {
    const was = before[unit] as number
    if (Number.isNaN(was)) continue
    const is = after[unit] as number
    total1 += was
    total2 += is
    if (isZero(is - was)) continue
    if (is > was) up += 1
    else down += 1
  }
  const moved = { n, up, down, unchanged: n - up - down }
  if (n === 0) return { ...moved, mean1: null, mean2: null, net: null, signP: null }
  const [mean1, mean2] = [total1 / n, total2 / n]
  return { ...moved, mean1, mean2, net: mean2 - mean1, signP: signTest(up, down).p }
}
