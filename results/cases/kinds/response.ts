/** Request "response": who answered a round, and how completely. */
import { completeness, populationCovered, ratesBy, rIndicator } from '@/results/estimation/response'
import { type Case, type ResponseRequest, roundOf } from '../case'

export function response(found: Case, { round, by }: ResponseRequest): Record<string, unknown> {
  const { frame, register, responded, items } = roundOf(found, round)
  const respondents = responded.reduce((sum, each) => sum + each, 0)
  const { itemsAsked, complete, partial, breakoff } = completeness(responded, items.values())
  return {
    round,
    N: frame.N,
    respondents,
    response_rate: respondents / frame.N,
    population_covered: populationCovered(frame, responded),
    r_indicator: rIndicator(frame, responded),
    items_asked: itemsAsked,
    complete,
    partial,
    breakoff,
    rr1: complete / frame.N,
    rr2: (complete + partial) / frame.N,
    by: ratesBy(responded, (unit) => register[unit]?.[by] ?? ''),
  }
}
