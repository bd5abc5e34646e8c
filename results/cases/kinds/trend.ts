/** Request "trend": an option's share, or the mean, over rounds; the slope is per unit of the rounds' own numbers. */
import { meanLabel, shareLabel } from '@/results/change/label'
import { sideOf } from '@/results/change/side'
import { trendOf } from '@/results/change/trend/trend'
import type { Case, TrendRequest } from '../case'
import { askedItemIn, pairedRounds } from './change'
import { named } from './named'

/** A question that some were not asked has no trend: then only the names are there. */
export function answerTrend(found: Case, { rounds, question, option: given }: TrendRequest): Record<string, unknown> {
  const option = given ?? null
  const asked = rounds.map((round) => askedItemIn(found, round, question))
  if (asked.some(({ summary }) => summary.estimator !== 'stratified')) return { question, option, rounds }
  const result = trendOf(
    asked.map((each) => sideOf(each, option)),
    rounds.map(Number),
    (earlier, later) => pairedRounds(found, rounds[earlier] ?? '', rounds[later] ?? ''),
    (diff, interval) => (option === null ? meanLabel(interval) : shareLabel(diff, interval, found.parameters)),
  )
  return { question, option, rounds, ...(named(result) as Record<string, unknown>) }
}
