/** National estimates of a protected series as the public has them: rounded as displayed, and no more of them than is told. */
import { wholePercent } from '@/messages/numbers/format'
import type { Estimates, ShareEstimate } from '@/results/analysis/estimates'
import type { EstimateRelease } from '@/results/series-result'

/** A share in whole per cent; what is neither none nor all but rounds to it is one and the same number. */
export function roundedShare(share: number | null): number | null {
  if (share === null) return null
  const whole = wholePercent(share)
  if (whole === 0 && share > 0) return 0.004
  return whole === 100 && share < 1 ? 0.996 : whole / 100
}

const roundedTo = (places: number, value: number | null): number | null =>
  value === null ? null : (Math.sign(value) * Math.floor(places * Math.abs(value) + 0.5 + 1e-9)) / places

export const twoDecimals = (value: number | null): number | null => roundedTo(100, value)
/** Of a group's mean: with two, the sum of a few grades and how many there are could be read from it. */
export const oneDecimal = (value: number | null): number | null => roundedTo(10, value)

const unsaid = { est: null, se: null, ciLow: null, ciHigh: null, method: null, display: null }

const hasOptions = (told: EstimateRelease) => told === 'all' || told === 'shares' || told === 'points'

function shareAs(share: ShareEstimate, isTold: boolean, hasInterval: boolean): ShareEstimate {
  if (!isTold) return { ...share, ...unsaid }
  return {
    ...share,
    est: roundedShare(share.est),
    se: null,
    ciLow: hasInterval ? roundedShare(share.ciLow) : null,
    ciHigh: hasInterval ? roundedShare(share.ciHigh) : null,
    method: hasInterval ? share.method : null,
  }
}

/** The estimates without what the level leaves out. Counts, bases and cells stay: they are the national distribution and the register. */
export function roundedEstimates(estimates: Estimates, told: EstimateRelease): Estimates {
  const { mean, median, headline } = estimates
  const isWhole = told === 'all'
  const hasInterval = told !== 'points' && told !== 'point'
  return {
    ...estimates,
    options: estimates.options.map((option) => shareAs(option, hasOptions(told), hasInterval)),
    headline: headline && shareAs(headline, told !== 'none', hasInterval),
    mean: mean && {
      est: isWhole ? twoDecimals(mean.est) : null,
      se: null,
      ciLow: isWhole ? twoDecimals(mean.ciLow) : null,
      ciHigh: isWhole ? twoDecimals(mean.ciHigh) : null,
    },
    median: median && {
      est: isWhole ? twoDecimals(median.est) : null,
      q1: isWhole ? twoDecimals(median.q1) : null,
      q3: isWhole ? twoDecimals(median.q3) : null,
      ciLow: isWhole ? twoDecimals(median.ciLow) : null,
      ciHigh: isWhole ? twoDecimals(median.ciHigh) : null,
    },
  }
}
