/** What the clients asked and were answered, as the network saw it; the clients themselves were not always told. */
import type { Value } from '@/questionnaire/answer'

/** `stores` is the answer that an accepted save leaves behind (a blank text clears); undefined where it must be refused. */
export type LoggedSave = {
  kind: 'save'
  key: string
  value: unknown
  stores: Value | undefined
  note?: string
  basedOn: number
  saveId: string
}
export type LoggedRequest = LoggedSave | { kind: 'read' } | { kind: 'history'; key: string } | { kind: 'submit' }

export type Answerer = { id: string; name: string; cookie: string }

/** Whose answers: a round, a municipality and those who answer for it. */
export type HistoryScope = { round: string; municipality: string; people: readonly Answerer[] }

/** What a server says, as far as the checker reads it. */
export type ReplyBody = {
  code?: string
  value?: Value
  version?: number
  savedAt?: string | null
  savedBy?: string | null
  submittedAt?: string
  answers?: Record<string, { value: Value; version: number; savedAt: string; savedBy: string | null }>
  versions?: { version: number; value: Value; savedAt: string; savedBy: string | null; note: string | null }[]
}

export type Reply = { status: number; body: ReplyBody }

/**
 * One request on its way: `sent` and `replied` are moments of one clock that counts the log's happenings, so that "before" is certain.
 * Without a reply its outcome is unknown.
 */
export type LoggedAttempt = { person: Answerer; request: LoggedRequest; sent: number; replied?: number; reply?: Reply }
