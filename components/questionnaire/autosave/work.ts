/** What the save queue works with: the outside it needs, what it tells, and what the device keeps for it. */
import { sameValue, type Value } from '@/questionnaire/answer'

/** What may be said beside a value: why it is right although a check wonders, and that it is the last round's, confirmed. */
export type Extra = { note?: string; confirmed?: boolean }

/** What of a save is said beside its value. */
export const extraOf = ({ note, confirmed }: Extra): Extra => ({
  ...(note === undefined ? {} : { note }),
  ...(confirmed ? { confirmed } : {}),
})

/** One save as the API takes it. */
export type SaveRequest = Extra & { value: Value; basedOn: number; saveId: string }

/** Another's answer that is newer; `savedAt` ISO 8601. Its reason is known of one that came in. */
export type Theirs = { value: Value; version: number; savedAt: string | null; savedBy: string | null; note?: string | null }

/** Two answers to choose from; a reason given with one's own goes where that goes. */
export type Conflict = Extra & { mine: Value; theirs: Theirs }

/** Is there something to choose? Of the same value there is when one's own comes with a reason: the other's may have another. */
export const isDecision = ({ mine, note }: Conflict, theirs: Theirs): boolean => note !== undefined || !sameValue(mine, theirs.value)

export type Outcome =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'conflict'; theirs: Theirs }
  | { kind: 'invalid'; message: string }
  | { kind: 'closed' | 'signed-out' | 'refused' | 'unreachable' }

/** A value not yet sent. Its identity is there from the start: whoever sends it, and however often, it is saved once. */
export type Waiting = Extra & { value: Value; saveId: string }

/** An answer the server has not confirmed: the request as it was sent, and a newer value behind it, based on that version. */
export type Unsent = {
  key: string
  request?: SaveRequest
  waiting?: Value
  basedOn?: number
  saveId?: string
  note?: string
  confirmed?: boolean
  /** A person has to decide: a conflict, or what cannot be an answer. */
  stuck?: boolean
}

/** What the queue needs from outside. */
export type Work = {
  send: (key: string, request: SaveRequest) => Promise<Outcome>
  newId: () => string
  /** Runs the work after milliseconds. @returns cancels it */
  after: (delay: number, work: () => void) => () => void
  /** Keeps what is unsent on the device. @returns whether the device could */
  keep: (unsent: readonly Unsent[]) => boolean
}

/** Versions and values, by key, that the page was made with. */
export type Start = { versions: Readonly<Record<string, number>>; values: Readonly<Record<string, Value>> }

export type Status = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'closed' | 'refused' | 'conflict' | 'invalid'

export type State = {
  status: Status
  /** ISO 8601, of the last save of this visit. */
  savedAt: string | null
  /** Answers that wait to be sent. */
  waiting: number
  /** They would survive this page. */
  kept: boolean
  conflicts: Readonly<Record<string, Conflict>>
  /** Messages by key. */
  invalid: Readonly<Record<string, string>>
  /** Others' answers that came in since the page was made, by key, the newest last. */
  arrived: Readonly<Record<string, Theirs>>
}

export type Settled = { value: Value }
