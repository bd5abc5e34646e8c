/** Request "breakdown": an item by a register variable, and what of it the public may not see. */
import { breakdown, domainsBy, hiddenOf } from '@/results/breakdown/breakdown'
import { type BreakdownRequest, type Case, itemOfRound, roundOf } from '../case'
import { namedSummary } from './summary'

export function answerBreakdown(found: Case, { round: code, question, by }: BreakdownRequest): Record<string, unknown> {
  const round = roundOf(found, code)
  const item = itemOfRound(round, question)
  const domains = domainsBy(round.frame, round.responded, (unit) => round.register[unit]?.[by] ?? '')
  const rows = breakdown(round.frame, domains, item, found.parameters)
  const hidden = hiddenOf(rows, item, found.parameters)
  return {
    by,
    rows: rows.map((row) => ({ value: row.value, ...namedSummary(code, question, item, row) })),
    public: rows.map(({ value }, at) => ({ value, row_suppressed: hidden[at]?.row, suppressed: hidden[at]?.cells })),
  }
}
