/** Request "popshare": share of residents living in municipalities that chose an option. */
import { residentShares } from '@/results/estimation/popshare'
import { type Case, itemOfRound, type PopshareRequest, roundOf } from '../case'

export function answerPopshare(found: Case, { round, question }: PopshareRequest): Record<string, unknown> {
  const { frame, ...rest } = roundOf(found, round)
  const shares = residentShares(frame, itemOfRound({ frame, ...rest }, question), found.parameters)
  return {
    round,
    question,
    population: shares.population,
    population_of_base: shares.populationOfBase,
    base: shares.base,
    options: shares.options.map(({ option, raw, est, se, low, high, effectiveN }) => ({
      option,
      raw,
      est,
      se,
      ci_low: low,
      ci_high: high,
      neff: effectiveN,
    })),
  }
}
