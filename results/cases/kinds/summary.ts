/** Request "summary": an item over its round's frame or a domain of it, perhaps among those who gave some other answer. */
import { takesNumber } from '@/questionnaire/types/abilities'
import { type ItemSummary, summariseItem } from '@/results/estimation/summary'
import type { Cells } from '@/results/frame/cells'
import { filtered } from '@/results/frame/filter'
import { domainOf, type Frame } from '@/results/frame/frame'
import { type Item, itemIn } from '@/results/frame/item'
import { type Case, type CaseRound, itemOfRound, roundOf, type SummaryRequest } from '../case'

/** A round narrowed to the units whose register variable has a value. */
export type NarrowedRound = { frame: Frame; respondents: number; of: (item: Item) => Item }

/** @param domain the whole round without one */
export function domainIn({ frame, register, responded }: CaseRound, domain?: { var: string; value: string }): NarrowedRound {
  const count = (units: Iterable<number>) => [...units].reduce((sum, unit) => sum + (responded[unit] as number), 0)
  if (!domain) return { frame, respondents: count(responded.keys()), of: (item) => item }
  const members = Uint32Array.from([...register.keys()].filter((unit) => register[unit]?.[domain.var] === domain.value))
  return { frame: domainOf(frame, members), respondents: count(members), of: (item) => itemIn(item, members, frame.N) }
}

/** Cells under their names in the answer. */
export const namedCells = ({ labels, N, m }: Cells) => labels.map((cell, at) => ({ cell, N: N[at], m: m[at] }))

/** A summary under its names in the answer. */
export function namedSummary(round: string, question: string, item: Item, found: ItemSummary): Record<string, unknown> {
  const { mean, median } = found
  const quartiles = median && { q1: median.q1, q3: median.q3, min: median.min, max: median.max, ci_low: median.low, ci_high: median.high }
  return {
    round,
    question,
    N: found.N,
    respondents: found.respondents,
    base: found.base,
    item_missing: found.itemMissing,
    skipped: found.skipped,
    cells: namedCells(found.cells),
    df: found.cells.df,
    estimator: found.estimator,
    too_few: found.cells.tooFew,
    domain_N_est: found.domainN,
    ...(takesNumber(item) ? {} : { options: found.options.map(namedOption) }),
    ...(mean ? { mean: { unweighted: mean.unweighted, est: mean.est, se: mean.se, ci_low: mean.low, ci_high: mean.high } } : {}),
    ...(median ? { median: { unweighted: median.unweighted, est: median.est, ...(takesNumber(item) ? quartiles : {}) } } : {}),
  }
}

const namedOption = ({ option, count, share, est, se, low, high, method, effectiveN, display }: ItemSummary['options'][number]) => ({
  option,
  count,
  share,
  est,
  se,
  ci_low: low,
  ci_high: high,
  ci_method: method,
  neff: effectiveN,
  display,
})

export function answerSummary(found: Case, request: SummaryRequest): Record<string, unknown> {
  const round = roundOf(found, request.round)
  const domain = domainIn(round, request.domain)
  const item = domain.of(itemOfRound(round, request.question))
  const { filter } = request
  if (!filter)
    return namedSummary(request.round, request.question, item, summariseItem(domain.frame, item, domain.respondents, found.parameters))
  const narrowed = filtered(domain.frame, item, round.observations.get(filter.question) ?? new Map(), filter.answer)
  return namedSummary(
    request.round,
    request.question,
    narrowed.item,
    summariseItem(domain.frame, narrowed.item, domain.respondents, found.parameters, narrowed),
  )
}
