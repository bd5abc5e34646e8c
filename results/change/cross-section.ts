/** The change of the estimates for all municipalities (method §7 i): the published figures of two rounds and their difference. */
import { tTwoSided } from '@/results/distributions'
import type { Bounds } from '@/results/intervals/wilson'
import type { ChangeLabel } from './label'
import { moverInterval } from './mover'
import { overlapCovariance } from './overlap'
import type { Paired } from './panel/pairing'
import type { Panel } from './panel/panel'
import { standardError } from './rounding-noise'
import type { Side } from './side'

/** What belongs to one round is null where that has too few answers, and then so is all that needs both. */
export type CrossSection = {
  est1: number | null
  est2: number | null
  diff: number | null
  var1: number | null
  var2: number | null
  cov: number | null
  corr: number | null
  se: number | null
  ciLow: number | null
  ciHigh: number | null
  df: number | null
  /** Null when there is no error: a census has no chance in it. */
  pValue: number | null
  label: ChangeLabel | null
}

/** The smallest positive of the rounds' degrees of freedom; 0 when none is, as between censuses. */
export const smallestDf = (all: readonly number[]): number => {
  const positive = all.filter((df) => df > 0)
  return positive.length > 0 ? Math.min(...positive) : 0
}

/** @param labelOf the label of a difference with its interval */
export function crossSection(
  first: Side,
  second: Side,
  paired: Paired,
  panel: Panel,
  labelOf: (diff: number, interval: Bounds) => ChangeLabel,
): CrossSection {
  const [e1, e2] = [first.estimate, second.estimate]
  const cov = overlapCovariance(first, second, paired, panel)
  const known = { est1: e1?.est ?? null, est2: e2?.est ?? null, var1: e1?.variance ?? null, var2: e2?.variance ?? null, cov }
  if (!e1 || !e2 || cov === null)
    return { ...known, diff: null, corr: null, se: null, ciLow: null, ciHigh: null, df: null, pValue: null, label: null }
  const diff = e2.est - e1.est
  const hasError = standardError(e1.variance) > 0 && standardError(e2.variance) > 0
  const corr = hasError ? cov / Math.sqrt(e1.variance * e2.variance) : 0
  const se = standardError(e1.variance + e2.variance - 2 * cov)
  const df = smallestDf([first.cells.df, second.cells.df])
  const interval = e1.interval && e2.interval && moverInterval({ est: e1.est, ...e1.interval }, { est: e2.est, ...e2.interval }, corr)
  return {
    ...known,
    diff,
    corr,
    se,
    ciLow: interval?.low ?? null,
    ciHigh: interval?.high ?? null,
    df,
    pValue: se > 0 && df > 0 ? tTwoSided(diff / se, df) : null,
    label: interval && labelOf(diff, interval),
  }
}
