/** One history from its plan to its judgement. */
import { randomUUID } from 'node:crypto'
import { countedAnswers } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { faultsOf } from './check/checker'
import type { Stored } from './check/stored'
import { answerAsTab } from './client'
import { fullAnswers } from './full-answers'
import type { HistoryScope, LoggedRequest } from './log'
import { FlakyNetwork, type Server } from './network'
import type { Plan } from './plan'

export type HistoryOutcome = {
  faults: string[]
  requests: number
  unanswered: number
  conflicts: number
  versions: number
  sendings: number
}

/** Lives through the plan, reads everything once more when all is quiet, and judges. */
export async function runHistory(
  plan: Plan,
  { server, scope, questionnaire, stored }: { server: Server; scope: HistoryScope; questionnaire: Questionnaire; stored: () => Stored },
): Promise<HistoryOutcome> {
  const network = new FlakyNetwork(server, scope)
  const [reader] = scope.people
  if (!reader) throw new Error('a scope without people')
  if (plan.isFilled)
    for (const [key, value] of Object.entries(fullAnswers(questionnaire)))
      await network.exchange(reader, { kind: 'save', key, value, stores: value, basedOn: 0, saveId: randomUUID() })
  await Promise.all(plan.tabs.map((tab) => answerAsTab(tab, network)))
  await network.settle()
  // A kill may still be on its way when all else is quiet, so these too are repeated until they are answered.
  const ask = async (request: LoggedRequest) => {
    while ((await network.exchange(reader, request)) === 'unknown');
  }
  await ask({ kind: 'read' })
  const keys = new Set(network.attempts.flatMap(({ request }) => ('key' in request ? [request.key] : [])))
  for (const key of keys) await ask({ kind: 'history', key })
  const { attempts } = network
  const kept = stored()
  const counted = (values: Parameters<typeof countedAnswers>[1]) => Object.keys(countedAnswers(questionnaire, values))
  return {
    faults: faultsOf(scope, attempts, kept, counted),
    requests: attempts.length,
    unanswered: attempts.filter(({ reply }) => !reply).length,
    conflicts: attempts.filter(({ reply }) => reply?.body.code === 'conflict').length,
    versions: kept.versions.length,
    sendings: kept.submissions.length,
  }
}
