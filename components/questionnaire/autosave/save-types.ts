/** What the save queue works with: the outside it needs, and what it tells. What it sends and keeps is in questionnaire/wire.ts. */
import { sameValue, type Value } from '@/questionnaire/answer'
import type { Extra, RemoteAnswer, SaveOutcome, SaveRequest, Unsent } from '@/questionnaire/wire'

/** What of a save is said beside its value. */
export const extraOf = ({ note, confirmed }: Extra): Extra => ({
  ...(note === undefined ? {} : { note }),
  ...(confirmed ? { confirmed } : {}),
})

/** Two answers to choose from; a reason given with one's own goes where that goes. */
export type AnswerConflict = Extra & { mine: Value; theirs: RemoteAnswer }

/** Is there something to choose? Of the same value there is when one's own comes with a reason: the other's may have another. */
export const isDecision = ({ mine, note }: AnswerConflict, theirs: RemoteAnswer): boolean =>
  note !== undefined || !sameValue(mine, theirs.value)

/** A value not yet sent. Its identity is there from the start: whoever sends it, and however often, it is saved once. */
export type PendingAnswer = Extra & { value: Value; saveId: string }

/** What the queue needs from outside. */
export type QueueHost = {
  send: (key: string, request: SaveRequest) => Promise<SaveOutcome>
  newId: () => string
  /** Runs the work after milliseconds. */
  after: (delay: number, work: () => void) => void
  /** Keeps what is unsent on the device. @returns whether the device could */
  keep: (unsent: readonly Unsent[]) => boolean
}

/** Versions and values, by key, that the page was made with. */
export type QueueStart = { versions: Readonly<Record<string, number>>; values: Readonly<Record<string, Value>> }

type Status = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'closed' | 'refused' | 'conflict' | 'invalid'

export type QueueSnapshot = {
  status: Status
  /** ISO 8601, of the last save of this visit. */
  savedAt: string | null
  /** Answers that wait to be sent. */
  waiting: number
  /** They would survive this page. */
  isStored: boolean
  conflicts: Readonly<Record<string, AnswerConflict>>
  /** Messages by key. */
  invalid: Readonly<Record<string, string>>
  /** Others' answers that came in since the page was made, by key, the newest last. */
  arrived: Readonly<Record<string, RemoteAnswer>>
}
