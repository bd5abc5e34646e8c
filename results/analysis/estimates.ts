/** What is kept of an item's summary: estimates for all municipalities with their intervals, as plain JSON. */
import type { ItemSummary } from '@/results/estimation/summary'
import { anyOf } from './prepare'

/** Estimate of a share for all municipalities; null where too few answered. */
export type ShareEstimate = {
  option: string
  count: number
  est: number | null
  se: number | null
  ciLow: number | null
  ciHigh: number | null
  /** `census`, `exact0`, `exact1`, `wilson`, `wilson_base`, `wilson_ratio`. */
  method: string | null
  /** As published: "58 %", "3/7". */
  display: string | null
}

export type Estimates = {
  N: number
  base: number
  estimator: 'stratified' | 'ratio'
  tooFew: boolean
  df: number
  cells: { cell: string; N: number; m: number }[]
  options: ShareEstimate[]
  /** Of the options of the question's headline together; null without a headline. */
  headline: ShareEstimate | null
  mean: { est: number | null; se: number | null; ciLow: number | null; ciHigh: number | null } | null
  /** Weighted; quartiles and the median's interval of numbers only. */
  median: { est: number | null; q1: number | null; q3: number | null; ciLow: number | null; ciHigh: number | null } | null
}

const shareOf = ({ option, count, est, se, low, high, method, display }: ItemSummary['options'][number]): ShareEstimate => ({
  option,
  count,
  est,
  se,
  ciLow: low,
  ciHigh: high,
  method,
  display,
})

/** @param headline summary of the item "any of the headline's options" */
export function estimatesOf(summary: ItemSummary, headline: ItemSummary | null): Estimates {
  const { cells, mean, median } = summary
  const any = headline?.options.find((option) => option.option === anyOf)
  return {
    N: summary.N,
    base: summary.base,
    estimator: summary.estimator,
    tooFew: cells.tooFew,
    df: cells.df,
    cells: cells.labels.map((cell, at) => ({ cell, N: cells.N[at] as number, m: cells.m[at] as number })),
    options: summary.options.map(shareOf),
    headline: any ? shareOf(any) : null,
    mean: mean && { est: mean.est, se: mean.se, ciLow: mean.low, ciHigh: mean.high },
    median: median && { est: median.est, q1: median.q1, q3: median.q3, ciLow: median.low, ciHigh: median.high },
  }
}
