/** Request "response": who answered a round, and how completely. */
import { rIndicator } from '@/results/estimation/r-indicator'
import { unknown } from '@/results/frame/item'
import { completeness, populationCovered, ratesBy } from '@/results/response/rates'
import { type Case, type ResponseRequest, roundOf } from '../case'

export function answerResponse(found: Case, { round, by }: ResponseRequest): Record<string, unknown> {
  const { frame, register, responded, items } = roundOf(found, round)
  const respondents = [...responded.keys()].filter((unit) => responded[unit])
  const { itemsAsked, complete, partial, breakoff } = completeness(
    respondents,
    [...items.values()].map(({ state }) => ({ has: (unit: number) => state[unit] !== unknown })),
  )
  return {
    round,
    N: frame.N,
    respondents: respondents.length,
    response_rate: respondents.length / frame.N,
    population_covered: populationCovered(frame.population, responded),
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
