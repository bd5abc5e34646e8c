/** What the save queue's state means: to whoever shows it, and to the device that keeps what is unsent. */
import type { RemoteAnswer, Unsent } from '@/questionnaire/wire'
import type { AnswerState, QueueState } from './queue-step'
import { type AnswerConflict, extraOf, type PendingAnswer, type QueueSnapshot } from './save-types'

/** @param isStored the device keeps what is unsent */
export function snapshotOf(state: QueueState, isStored: boolean): QueueSnapshot {
  const { answers, blocked, savedAt } = state
  const all = [...answers.values()]
  const loudest = (['refused', 'conflict', 'invalid'] as const).find((phase) => all.some((answer) => answer.phase === phase))
  const busy = all.some((answer) => answer.phase === 'unsent' && (answer.inFlight || answer.next))
  const conflicts: Record<string, AnswerConflict> = {}
  const invalid: Record<string, string> = {}
  const arrived: Record<string, RemoteAnswer> = {}
  for (const [key, answer] of answers) {
    if (answer.phase === 'conflict') conflicts[key] = answer.conflict
    if (answer.phase === 'invalid') invalid[key] = answer.message
    if (answer.phase === 'settled' && answer.arrived) arrived[key] = answer.arrived
  }
  return {
    status: blocked ?? loudest ?? (busy ? 'saving' : savedAt ? 'saved' : 'idle'),
    savedAt,
    waiting: all.filter(({ phase }) => phase === 'unsent' || phase === 'refused').length,
    isStored,
    conflicts,
    invalid,
    arrived,
  }
}

function unsentAnswer(key: string, answer: AnswerState): Unsent[] {
  const { version: basedOn } = answer
  const behind = ({ value: waiting, ...rest }: PendingAnswer) => ({ ...rest, waiting, basedOn })
  switch (answer.phase) {
    case 'settled':
      return []
    case 'unsent':
      return [{ key, ...(answer.request ? { request: answer.request } : {}), ...(answer.next ? behind(answer.next) : {}) }]
    case 'conflict':
      return [{ key, ...extraOf(answer.conflict), waiting: answer.conflict.mine, basedOn, stuck: true }]
    case 'invalid':
      return [{ key, waiting: answer.next.value, basedOn, stuck: true }]
    default:
      return [{ key, ...behind(answer.next) }]
  }
}

/** What the server has not confirmed. */
export const unsentOf = ({ answers }: QueueState): Unsent[] => [...answers].flatMap(([key, answer]) => unsentAnswer(key, answer))
