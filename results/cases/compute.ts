/** Computes what a case asks for. */
import { level } from '@/results/frame/parameters'
import type { Case, Request } from './case'
import { answerBreakdown } from './kinds/breakdown'
import { answerChange } from './kinds/change'
import { answerCrosstab } from './kinds/crosstab'
import { answerPopshare } from './kinds/popshare'
import { answerResponse } from './kinds/response'
import { answerSummary } from './kinds/summary'
import { answerTrend } from './kinds/trend'

type Answer = Record<string, unknown>
type Kinds = { [Kind in Request['kind']]: (found: Case, request: Extract<Request, { kind: Kind }>) => Answer }

/** One function a kind of request. */
const kinds: Kinds = {
  response: answerResponse,
  summary: answerSummary,
  popshare: answerPopshare,
  breakdown: answerBreakdown,
  change: answerChange,
  trend: answerTrend,
  crosstab: answerCrosstab,
}

/** The answer to one request, under the names of the format. */
export const answerTo = (found: Case, request: Request): Answer =>
  (kinds[request.kind] as (found: Case, request: Request) => Answer)(found, request)

/** Every request of the case answered, by its id: the content of expected.json. */
export function computeCase(found: Case): { case: string; level: number; results: Record<string, Answer> } {
  return { case: found.name, level, results: Object.fromEntries(found.requests.map((request) => [request.id, answerTo(found, request)])) }
}
