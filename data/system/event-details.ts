/**
 * What is logged: every kind of event with what it tells besides who, when, and of which round and municipality.
 * People, letters and requests stand in it by id: no answers, no addresses, no names.
 */
import type { Role } from '../rights'

type Frozen = { number: number; hash: string }
type Deadline = { /** ISO instant. */ closesAt: string }
/** Keys of series, or a variable of the register. */
type CrossTableKeys = { question: string; by: string }
type OfLetter = { letter: number; attempt: number }

export type EventDetails = {
  'survey-made': { survey: string }
  /** Code of the round whose questions it began with; null: with none. */
  'round-made': { from: string | null; questionnaire: number }
  'round-opened': Deadline & { /** Id of the schedule by which the clock opened it; without: by hand. */ schedule?: number }
  'round-scheduled': { schedule: number /** ISO instants. */; opensAt: string | null; closesAt: string | null }
  'rehearsal-started': { questionnaire: number /** Number of its last edit. */; edits: number }
  /** `responses`: how many municipalities had answered; null when that could not be read. */
  'rehearsal-removed': { responses: number | null }
  /** In the rehearsal's own database. */
  'rehearsal-joined': null
  'opening-refused': { schedule: number; reason: 'questionnaire' | 'frame' | 'over'; letters: number }
  /** `texts`: how many texts of the question. */
  'wording-corrected': { questionnaire: number; key: string; texts: number }
  /** Municipalities whose unsent drafts, and changes after sending, count, and those whose do not. */
  'round-closed': { acceptedDrafts: number; leftDrafts?: number; acceptedEdits?: number; leftEdits?: number }
  'round-reopened': Deadline
  'round-published': Frozen & {
    /** Were its figures public already? */ textsOnly?: boolean /** By the clock: the schedule's id. */
    schedule?: number
  }
  'publishing-scheduled': Frozen & { /** ISO instant. */ publishesAt: string }
  'publishing-cancelled': { number: number }
  /** Something had overtaken it at its moment. */
  'publishing-missed': { number: number; schedule: number }
  'round-withdrawn': null
  'round-settings-saved': { settings: number /** Names of settings, with blanks between them. */; changed: string }
  'response-targets-saved': { targets: number }
  'municipalities-downloaded': { rows: number }
  'mailing-made': { mailing: number; purpose: string /** ISO instant. */; dueAt: string }
  /** All its letters stand in the queue. */
  'mailing-finished': { mailing: number; purpose: string; letters: number }
  /** `lapsed`: its moment came while the round was in no state for it. */
  'mailing-cancelled': { mailing: number; purpose: string; letters: number; lapsed: boolean }
  'mailing-paused': { mailing: number; purpose: string }
  'mailing-resumed': { mailing: number; purpose: string }
  'mailing-list-downloaded': { purpose: string; rows: number }
  'mailing-proof-sent': { purpose: string }
  'mailing-text-saved': { purpose: string; locale: string; text: number }
  /** Numbers of its first and last edit by then. */
  'questionnaire-edited': { questionnaire: number; from: number; to: number }
  'questionnaire-state-named': { questionnaire: number; state: number }
  'revision-frozen': Frozen & { reason: string }
  'revision-downloaded': Frozen
  'label-made': { /** Of the answers, as in 'answer-saved'. */ key: string; label: number }
  'answers-coded': { key: string; answers: number }
  'quote-approved': { key: string; quote: number }
  'quote-withdrawn': { key: string; quote: number }
  'finding-written': { part: string; locale: string; text: number }
  'finding-taken-back': { part: string; locale: string; text: number }
  'sheet-downloaded': { question?: string; by?: string; format: string; bytes: number; answers: boolean; tag: string }
  'cross-table-added': CrossTableKeys
  'cross-table-removed': CrossTableKeys

  /** `act`: its id; `what`: its kind. */
  'municipality-acted': { act: number; what: string }
  'answer-saved': { key: string; version: number; source: 'member' | 'proxy'; restoredFrom?: number }
  'answers-confirmed': { questions: number /** Code of the round. */; from: string; section?: string }
  'section-marked': { section: string /** Not to be come back to. */; ready: boolean }
  'response-submitted': { answers: number; source: 'member' | 'proxy' }
  'approval-asked': { request: number; answers: number; replaced: number | null }
  'approval-returned': { request: number }
  /** Nobody has to approve any more. */
  'approval-dropped': { request: number }
  /** Of changes after the last sending. */
  'unsent-told': { letters: number }
  'answers-downloaded': { format: string; which: string; bytes: number }
  'benchmark-downloaded': { format: string; bytes: number }
  'peers-chosen': { peers: number }
  'peers-seen': { peers: number }
  'peers-reset': { peers: number }
  'benchmark-told': { letters: number }

  'colleague-invited': { person: string }
  'member-added': { person: string; by: 'invitation' | 'domain' | 'approval' }
  'member-removed': { person: string }
  'answering-transferred': { from: string; to: string }
  /** Ids of people, with spaces between; empty: nobody has to approve. */
  'approvers-saved': { from: string; to: string }
  'handed-over': { handover: number; section: string; question: string | null; to: string; replaced: number | null }
  'handover-done': { handover: number }
  'handover-withdrawn': { handover: number }
  'handover-seen': { handover: number }
  'profile-saved': { person: string }
  'join-link-made': { link: number; mailed: boolean }
  'join-link-revoked': { link: number }
  'join-letter-asked': { request: number }
  'join-asked': { request: number; person: string }
  'join-approved': { request: number; person: string }
  'join-refused': { request: number; person: string }
  'domains-saved': { from: string; to: string }

  'sign-in-asked': { person: string | null }
  'sign-in-link-made': { person: string }
  'signed-in': { by: 'link' | 'code' | 'invitation' }
  'signed-out': null
  /** Of the person, everywhere. */
  'sessions-ended': { person: string; sessions: number }
  'administrator-added': { person: string }
  'administrator-removed': { person: string }
  'analyst-removed': { person: string }
  /** Given with a letter, or the letter mailed again to somebody who has not signed in. */
  'role-invited': { person: string; role: Role }
  'role-changed': { person: string; from: Role; to: Role }
  'person-erased': { person: string }

  'contact-saved': { contact: number /** Names of fields, with blanks between them; of a new one all. */; changed: string; added: boolean }
  'contact-removed': { contact: number }
  'contacts-downloaded': { format: string; rows: number }
  'import-uploaded': { import: number; of: string; bytes: number }
  'import-discarded': { import: number; of: string }
  /** With what it came to, in numbers by name. */
  'import-confirmed': { import: number; of: string; [outcome: string]: string | number }
  /** `kept`: changed by hand meanwhile, so left as it is. */
  'import-undone': { import: number; of: string; kept: number }
  'merger-withdrawn': { ended: string; into: string }
  'merger-saved': { ended: string; into: string /** Into a municipality that is new. */; made: boolean }

  'log-downloaded': { format: string }

  'database-restored': { restoration: number }
  'held-released': { restoration: number }

  /** To oneself, to see that letters leave. */
  'test-letter-sent': null
  'letter-queued': { letter: number; purpose: string }
  'letter-put-off': OfLetter
  'letter-sent': OfLetter
  'letter-failed': OfLetter
  'letter-uncertain': OfLetter
  'letter-expired': OfLetter
  /** A mail system told that it did not arrive. */
  'letter-returned': OfLetter
  /** Of an uncertain one. `left`: it did; otherwise it was to leave again. */
  'letter-decided': OfLetter & { left: boolean }
  'contact-bounced': { contact: number; letter: number }
}

export type EventKind = keyof EventDetails

/** An event of one of the kinds `K` as it is written. */
export type Event<K extends EventKind = EventKind> = K extends EventKind
  ? { kind: K; roundId?: number; municipality?: string } & (EventDetails[K] extends null ? { detail?: null } : { detail: EventDetails[K] })
  : never

/** An event of one of the kinds `K` as it is read back. `actor`: a name; null where there is none. */
export type LoggedEvent<K extends EventKind = EventKind> = K extends EventKind
  ? { id: number; at: Date; actor: string | null; kind: K; municipality: string | null; detail: EventDetails[K] }
  : never
