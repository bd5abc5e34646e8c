/**
 * Answers on their way to the server, as a pure reducer: per key the newest value wins, one request is under way at a time, and
 * a request whose outcome is unknown is repeated as it was before anything newer is sent. Others' answers come in where nothing
 * of one's own is on its way. No React, no network, no clock, no randomness: `save-queue.ts` does what the effects say.
 */
import { sameValue, type Value } from '@/questionnaire/answer'
import type { Extra, RemoteAnswer, SaveOutcome, SaveRequest, Unsent } from '@/questionnaire/wire'
import { type AnswerConflict, extraOf, isDecision, type PendingAnswer, type QueueStart } from './save-types'

/** What is known of the saved answer, and another's newer one that came while one's own was on its way. */
type Known = { version: number; saved?: Value | undefined; early?: RemoteAnswer | undefined }

export type AnswerState = Known &
  (
    | { phase: 'settled'; arrived?: RemoteAnswer | undefined }
    /** On its way: a request whose outcome is unknown, if there is one, and what was given since; while that is being typed, it waits. */
    | { phase: 'unsent'; request: SaveRequest | null; inFlight: boolean; next: PendingAnswer | null; isTyping: boolean }
    | { phase: 'conflict'; conflict: AnswerConflict }
    /** What was typed and cannot be an answer, until it is changed. */
    | { phase: 'invalid'; next: PendingAnswer; message: string }
    /** What the server does not take from this person or in this shape; the clock does not try it again. */
    | { phase: 'refused'; next: PendingAnswer }
  )

export type QueueState = {
  /** In the order in which they were given, or came in from others. */
  answers: ReadonlyMap<string, AnswerState>
  blocked: 'offline' | 'signed-out' | 'closed' | null
  /** Requests in a row that came to nothing. */
  failures: number
  /** ISO 8601. */
  savedAt: string | null
  /** What waited is being sent in the order it was given, the next when the server has the one before. */
  inTurn: boolean
}

/** `saveId` is the identity of a value that the event may bring into being. */
export type QueueEvent =
  | { kind: 'change'; key: string; value: Value; delay: number; extra: Extra; saveId: string }
  /** Of typing this value; a newer one is typed for longer. */
  | { kind: 'pause-over'; key: string; saveId: string }
  | { kind: 'send-now' }
  | { kind: 'retry' }
  /** After so many failures. */
  | { kind: 'retry-due'; failures: number }
  | { kind: 'outcome'; key: string; outcome: SaveOutcome }
  | { kind: 'remote'; key: string; theirs: RemoteAnswer }
  | { kind: 'resolve'; key: string; choice: 'theirs' | 'mine'; saveId: string }
  | { kind: 'restore'; unsent: readonly (Unsent & { saveId: string })[] }

/** `later`: the event comes back after milliseconds. */
export type QueueEffect =
  | { kind: 'send'; key: string; request: SaveRequest }
  | { kind: 'show'; key: string; value: Value }
  | { kind: 'later'; delay: number; event: Extract<QueueEvent, { kind: 'pause-over' | 'retry-due' }> }

/** A state in the making. */
type Draft = QueueState & { effects: QueueEffect[] }

/** Milliseconds. */
const longestWait = 30_000

export function startState({ versions, values }: QueueStart): QueueState {
  const keys = Object.keys({ ...versions, ...values })
  const settled = (key: string): AnswerState => ({ phase: 'settled', version: versions[key] ?? 0, saved: values[key] })
  const answers = new Map(keys.map((key) => [key, settled(key)]))
  return { answers, blocked: null, failures: 0, savedAt: null, inTurn: false }
}

/** The state after the event, the same object when nothing changed, and what is to be done, in order. */
export function queueStep(state: QueueState, event: QueueEvent): [QueueState, QueueEffect[]] {
  const draft: Draft = { ...state, effects: [] }
  apply(draft, event)
  for (const key of draft.answers.keys()) proceed(draft, key)
  draft.inTurn &&= isUnderWay(draft)
  const { effects, ...next } = draft
  // The rest changes only with these.
  const isSame = next.answers === state.answers && next.blocked === state.blocked
  return [isSame ? state : next, effects]
}

function apply(draft: Draft, event: QueueEvent): void {
  switch (event.kind) {
    case 'change':
      change(draft, event)
      break
    case 'pause-over':
      endPause(draft, event.key, event.saveId)
      break
    case 'send-now':
      for (const key of draft.answers.keys()) endPause(draft, key)
      break
    case 'retry':
      retry(draft)
      break
    case 'retry-due':
      if (draft.blocked === 'offline' && draft.failures === event.failures) retry(draft)
      break
    case 'outcome':
      receiveOutcome(draft, event.key, event.outcome)
      break
    case 'remote':
      receiveRemote(draft, event.key, event.theirs)
      break
    case 'resolve':
      resolveConflict(draft, event)
      break
    case 'restore':
      for (const each of event.unsent) restore(draft, each)
      retry(draft)
  }
}

export const answerOf = ({ answers }: Pick<QueueState, 'answers'>, key: string): AnswerState =>
  answers.get(key) ?? { phase: 'settled', version: 0 }

/** Is a request under way? */
export const isUnderWay = ({ answers }: Pick<QueueState, 'answers'>): boolean =>
  [...answers.values()].some((answer) => answer.phase === 'unsent' && answer.inFlight)

/** @param isNewest it goes behind all others */
function put(draft: Draft, key: string, answer: AnswerState, isNewest = false): void {
  const answers = new Map(draft.answers)
  if (isNewest) answers.delete(key)
  draft.answers = answers.set(key, answer)
}

/** What is known of an answer, with nothing of one's own to be sent. */
const idle = ({ version, saved, early }: Known): Known & { phase: 'settled' } => ({ phase: 'settled', version, saved, early })

/** The same with something to be sent, if there is anything. */
const unsent = (known: Known, next: PendingAnswer | null, isTyping = false, request: SaveRequest | null = null): AnswerState =>
  next || request ? { ...idle(known), phase: 'unsent', request, inFlight: false, next, isTyping } : idle(known)

function change(draft: Draft, { key, value, delay, extra, saveId }: Omit<Extract<QueueEvent, { kind: 'change' }>, 'kind'>): void {
  const before = answerOf(draft, key)
  if (before.phase === 'conflict') {
    put(draft, key, { ...before, conflict: { ...extra, mine: value, theirs: before.conflict.theirs } })
    return
  }
  const sent = before.phase === 'unsent' && before.request ? before : null
  const isSame = sameValue(value, sent ? sent.request?.value : before.saved)
  const next = isSame && extra.note === undefined ? null : { ...extra, value, saveId }
  const isTyping = delay > 0
  put(draft, key, sent ? { ...sent, next, isTyping } : unsent(before, next, isTyping), before.phase !== 'unsent')
  if (next && isTyping) draft.effects.push({ kind: 'later', delay, event: { kind: 'pause-over', key, saveId } })
}

/** @param saveId of the value whose pause is over; without one that of any */
function endPause(draft: Draft, key: string, saveId?: string): void {
  const answer = answerOf(draft, key)
  if (answer.phase !== 'unsent' || (saveId && answer.next?.saveId !== saveId)) return
  put(draft, key, { ...answer, isTyping: false })
}

/** The connection is back, somebody has signed in again, or everything is to be saved. */
function retry(draft: Draft): void {
  if (draft.blocked === 'closed') return
  draft.blocked = null
  if (draft.inTurn) return
  draft.inTurn = true
  for (const [key, answer] of draft.answers) if (answer.phase === 'refused') put(draft, key, unsent(answer, answer.next))
}

function receiveOutcome(draft: Draft, key: string, outcome: SaveOutcome): void {
  const answer = answerOf(draft, key)
  if (answer.phase !== 'unsent' || !answer.request) return
  const { request, next, isTyping, ...known } = answer
  const wasBlocked = draft.blocked !== null
  // What is undecided stays based on what its writer had seen, also where the page was made after the other's answer.
  const undecided = { ...answer, version: request.basedOn, inFlight: false }
  if (outcome.kind === 'saved') {
    const { version, savedAt, value = request.value } = outcome
    Object.assign(draft, { savedAt, failures: 0, blocked: null })
    const isNews = version > answer.version || next
    put(draft, key, unsent(isNews ? { ...known, version, saved: value } : known, next, isTyping), true)
    // What was read out of what was typed is shown to its writer, unless more has been typed.
    if (outcome.value !== undefined && isNews && !next) draft.effects.push({ kind: 'show', key, value })
  } else if (outcome.kind === 'conflict') enterConflict(draft, key, undecided, next ?? request, outcome.theirs)
  else if (outcome.kind === 'invalid' || outcome.kind === 'refused') {
    const { basedOn: _, ...own } = request
    if (next) put(draft, key, unsent(undecided, next, isTyping), true)
    else if (outcome.kind === 'invalid') put(draft, key, { ...idle(undecided), phase: 'invalid', next: own, message: outcome.message })
    else put(draft, key, { ...idle(undecided), phase: 'refused', next: own })
  } else {
    put(draft, key, undecided)
    if (outcome.kind === 'unreachable') waitForConnection(draft)
    else draft.blocked = outcome.kind
  }
  if (wasBlocked && outcome.kind === 'saved') retry(draft)
}

function waitForConnection(draft: Draft): void {
  draft.blocked = 'offline'
  draft.failures += 1
  const delay = Math.min(longestWait, 1000 * 2 ** (draft.failures - 1))
  draft.effects.push({ kind: 'later', delay, event: { kind: 'retry-due', failures: draft.failures } })
}

function enterConflict(draft: Draft, key: string, known: Known, own: PendingAnswer | SaveRequest, theirs: RemoteAnswer): void {
  const conflict = { ...extraOf(own), mine: own.value, theirs }
  if (isDecision(conflict, theirs)) put(draft, key, { ...idle(known), phase: 'conflict', conflict })
  else {
    put(draft, key, { ...idle(known), version: theirs.version, saved: theirs.value })
    draft.savedAt = theirs.savedAt
  }
}

/** Another's newer answer is known. It is taken where nothing of one's own is on its way, or else met there. */
function receiveRemote(draft: Draft, key: string, theirs: RemoteAnswer): void {
  const answer = answerOf(draft, key)
  const conflict = answer.phase === 'conflict' ? answer.conflict : null
  if (theirs.version <= Math.max(answer.version, conflict?.theirs.version ?? 0)) return
  if (conflict && isDecision(conflict, theirs)) put(draft, key, { ...idle(answer), phase: 'conflict', conflict: { ...conflict, theirs } })
  else if (conflict || answer.phase === 'settled') adoptRemote(draft, key, answer, theirs)
  else put(draft, key, { ...answer, early: theirs })
}

/** Their answer is the saved one; what is new in it comes into the form. */
function adoptRemote(draft: Draft, key: string, before: AnswerState, theirs: RemoteAnswer): void {
  const isNew = Boolean(theirs.note) || !sameValue(before.saved, theirs.value)
  const arrived = isNew ? theirs : before.phase === 'settled' ? before.arrived : undefined
  put(draft, key, { phase: 'settled', version: theirs.version, saved: theirs.value, arrived }, isNew)
  if (isNew) draft.effects.push({ kind: 'show', key, value: theirs.value })
}

/** What follows of itself: another's early answer comes in when nothing of one's own is left to meet it, and what waits is sent. */
function proceed(draft: Draft, key: string): void {
  const { early, ...answer } = answerOf(draft, key)
  if (early && (answer.phase === 'settled' || answer.phase === 'conflict')) {
    put(draft, key, answer)
    receiveRemote(draft, key, early)
  }
  if (answer.phase !== 'unsent' || answer.inFlight || draft.blocked || (draft.inTurn && isUnderWay(draft))) return
  const { next, isTyping, version: basedOn } = answer
  const request = answer.request ?? (next && !isTyping ? { ...next, basedOn } : null)
  if (!request) return
  put(draft, key, { ...answer, early, request, inFlight: true, next: answer.request && next })
  draft.effects.push({ kind: 'send', key, request })
}

/** Ends a conflict with one of the two answers. */
function resolveConflict(draft: Draft, { key, choice, saveId }: Extract<QueueEvent, { kind: 'resolve' }>): void {
  const answer = answerOf(draft, key)
  if (answer.phase !== 'conflict') return
  const { mine: value, theirs, ...extra } = answer.conflict
  put(draft, key, { phase: 'settled', version: theirs.version, saved: theirs.value })
  if (choice === 'mine') change(draft, { key, value, delay: 0, extra: extraOf(extra), saveId })
}

/** Has the answer nothing of one's own that is unsaved? */
export const isSettled = (state: QueueState, key: string): boolean => answerOf(state, key).phase === 'settled'

/** Takes up what an earlier visit left of a settled answer, and shows it where nothing newer stands. */
function restore(draft: Draft, stored: Unsent & { saveId: string }): void {
  const { key, request, waiting, basedOn, saveId } = stored
  const before = answerOf(draft, key)
  if (before.phase !== 'settled') return
  const next = waiting === undefined ? null : { ...extraOf(stored), value: waiting, saveId }
  put(draft, key, unsent(request ? before : { ...before, version: basedOn ?? before.version }, next, false, request), true)
  const isArrived = request && before.version === request.basedOn + 1 && sameValue(before.saved, request.value)
  if (isArrived || (request?.basedOn ?? basedOn) === before.version)
    draft.effects.push({ kind: 'show', key, value: waiting === undefined ? (request?.value ?? null) : waiting })
}
