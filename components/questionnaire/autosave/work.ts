/** What the save queue works with: the outside it needs, what it tells, and what the device keeps for it. */
import type { Value } from '@/questionnaire/answer'

/** One save as the API takes it. */
export type SaveRequest = { value: Value; basedOn: number; saveId: string }

/** Another's answer that is newer; `savedAt` ISO 8601. */
export type Theirs = { value: Value; version: number; savedAt: string | null; savedBy: string | null }

export type Outcome =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'conflict'; theirs: Theirs }
  | { kind: 'invalid'; message: string }
  | { kind: 'closed' | 'signed-out' | 'refused' | 'unreachable' }

/** An answer the server has not confirmed: the request as it was sent, and a newer value waiting behind it. */
export type Unsent = { key: string; request?: SaveRequest; waiting?: Value; basedOn?: number }

/** What the queue needs from outside. */
export type Work = {
  send: (key: string, request: SaveRequest) => Promise<Outcome>
  newId: () => string
  /** Runs the work after milliseconds. @returns cancels it */
  after: (delay: number, work: () => void) => () => void
  /** Keeps what is unsent on the device. */
  keep: (unsent: readonly Unsent[]) => void
}

/** Versions and values, by key, that the page was made with. */
export type Start = { versions: Readonly<Record<string, number>>; values: Readonly<Record<string, Value>> }

export type Status = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'closed' | 'refused' | 'conflict' | 'invalid'

export type State = {
  status: Status
  /** ISO 8601, of the last save of this visit. */
  savedAt: string | null
  conflicts: Readonly<Record<string, { mine: Value; theirs: Theirs }>>
  /** Messages by key. */
  invalid: Readonly<Record<string, string>>
}

export type Settled = { value: Value }
