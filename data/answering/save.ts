/** Saving one answer: compare with the version it was based on, keep the history, never overwrite in silence. */
import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { given, perConnection } from '@/db/per-connection'
import { answers, answerVersions } from '@/db/schema'
import { type AnswerProblem, sameValue, type Value } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { prefillValues } from '@/questionnaire/prefill'
import { takesDay, takesNumber } from '@/questionnaire/types/abilities'
import type { Slot } from '@/questionnaire/types/question-type'
import { parseAnswer } from '@/questionnaire/types/rules'
import { parseText } from '@/questionnaire/types/text'
import { currentAnswer } from '../answers/current'
import { AppError } from '../errors'
import type { Event } from '../system/event-details'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { earlierOf, previousAnswers } from './last-round'
import { ensureResponse, findResponse, findScope, type ResponseScope, requireOpen, type Where } from './response-scope'

export const noteMaxLength = 2000

/**
 * `basedOn` is the version the writer saw, 0 for none; `saveId` a UUID that makes a repeated request harmless. `note` explains a
 * check; `confirmed` says that the value is the last round's, which is recorded where it is true.
 */
export type AnswerSave = {
  key: string
  value: unknown
  basedOn: number
  saveId?: string | undefined
  note?: string | undefined
  confirmed?: boolean | undefined
}

/** `value`: what a number or day that came as typed was read as. */
export type AnswerSaved = { ok: true; version: number; savedAt: Date; value?: Value }

/** Somebody else's answer is newer than the one the save was based on. Without any answer: version 0 and nulls. */
export type SaveConflict = { ok: false; code: 'conflict'; value: Value; version: number; savedAt: Date | null; savedBy: string | null }

/** The `saveId` is that of an earlier save of other contents: neither is stored under it what was sent now, nor may it be said to be. */
export type SaveIdUsed = { ok: false; code: 'save-id-used' }

export type InvalidAnswer = { ok: false; code: 'invalid-answer'; problem: AnswerProblem; question: Asking }

/** The next version of an answer. Without a `note` the answer keeps the one it has, until its value changes. `carriedFrom`: id of the round it was confirmed from; `restoredFrom`: the version taken back. */
export type NewVersion = {
  key: string
  value: Value
  basedOn: number
  saveId?: string | undefined
  note?: Value
  carriedFrom?: number | undefined
  restoredFrom?: number | undefined
}

const addVersion = perConnection((db) =>
  db
    .insert(answerVersions)
    .values({
      responseId: given('responseId'),
      key: given('key'),
      version: given('version'),
      value: given('value'),
      note: given('note'),
      savedAt: given('savedAt'),
      savedBy: given('savedBy'),
      saveId: given('saveId'),
      source: given('source'),
      carriedFrom: given('carriedFrom'),
      restoredFrom: given('restoredFrom'),
    })
    .prepare(),
)
const setCurrent = perConnection((db) =>
  db
    .insert(answers)
    .values({ responseId: given('responseId'), key: given('key'), version: given('version') })
    .onConflictDoUpdate({
      target: [answers.responseId, answers.key],
      set: { version: given('version') },
      setWhere: eq(answers.version, sql.placeholder('basedOn')),
    })
    .prepare(),
)

/** Makes the next version of an answer, unless `basedOn` is no longer the current one. */
export function writeVersion(
  tx: Tx,
  scope: ResponseScope,
  responseId: number,
  viewer: Viewer,
  write: NewVersion,
  now: Date,
): AnswerSaved | SaveConflict {
  const { key, value, basedOn } = write
  const current = currentAnswer(tx, responseId, key)
  if ((current?.version ?? 0) !== basedOn) {
    const { note: _, ...theirs } = current ?? { note: null, value: null, version: 0, savedAt: null, savedBy: null }
    return { ok: false, code: 'conflict', ...theirs }
  }
  const version = basedOn + 1
  const kept = sameValue(current?.value, value) ? current?.note : null
  const note = write.note === undefined ? (kept ?? null) : typeof write.note === 'string' ? write.note : null
  const saved = { savedAt: now.getTime(), savedBy: viewer.personId, saveId: write.saveId ?? null, source: scope.source }
  const origin = { carriedFrom: write.carriedFrom ?? null, restoredFrom: write.restoredFrom ?? null }
  const stored = value === null ? null : JSON.stringify(value)
  addVersion(tx).run({ responseId, key, version, value: stored, note, ...saved, ...origin })
  setCurrent(tx).run({ responseId, key, version, basedOn })
  const event: Event = {
    kind: 'answer-saved',
    roundId: scope.round.id,
    municipality: scope.municipality,
    detail: { key, version, source: scope.source, ...(write.restoredFrom ? { restoredFrom: write.restoredFrom } : {}) },
  }
  logEvent(tx, viewer, event, now)
  return { ok: true, version, savedAt: now }
}

/** The id of the last round, if that is what was answered then and may be answered now. */
export function carriedFromOf(tx: Tx, scope: ResponseScope, question: Asking, key: string, value: Value): number | undefined {
  const previous = previousAnswers(tx, scope)
  const then = previous && prefillValues(question, earlierOf(previous))
  return then && Object.hasOwn(then, key) && sameValue(then[key], value) ? previous.roundId : undefined
}

const versionUnder = perConnection((db) =>
  db
    .select()
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.responseId, sql.placeholder('response')),
        eq(answerVersions.key, sql.placeholder('key')),
        eq(answerVersions.saveId, sql.placeholder('saveId')),
      ),
    )
    .prepare(),
)

/** The version that was saved under this `saveId`. */
function savedUnder(tx: Tx, responseId: number, { key, saveId }: Pick<AnswerSave, 'key' | 'saveId'>) {
  if (!saveId) return undefined
  return versionUnder(tx).get({ response: responseId, key, saveId })
}

/** What the same request was answered with the first time. */
export function findRepeated(tx: Tx, responseId: number, save: Pick<AnswerSave, 'key' | 'saveId'>): AnswerSaved | undefined {
  const first = savedUnder(tx, responseId, save)
  return first && { ok: true, version: first.version, savedAt: first.savedAt }
}

type FoundSlot = { question: Asking; slot: Slot }

/** Does the save hold what was stored under its `saveId`? A note not given is no other one. */
function isRepetition(tx: Tx, responseId: number, save: AnswerSave, { question, slot }: FoundSlot): boolean {
  const first = savedUnder(tx, responseId, save)
  const answer = parseAnswer(question, slot, save.value)
  const note = save.note === undefined ? null : parseText(save.note, noteMaxLength)
  const isSameNote = note === null || (note.ok && sameValue(note.value, first?.note))
  return isSameNote && answer.ok && sameValue(answer.value, first?.value)
}

/** What was read out of typed text is told, so that its writer sees it; texts are what they were. */
function tellRead<Outcome extends AnswerSaved | SaveConflict>(outcome: Outcome, { question, slot }: FoundSlot, sent: unknown): Outcome {
  if (!outcome.ok || typeof sent !== 'string' || !(takesNumber(question) || takesDay(question))) return outcome
  const read = parseAnswer(question, slot, sent)
  return read.ok && !sameValue(read.value, sent) ? { ...outcome, value: read.value } : outcome
}

/**
 * Saves one answer. Every accepted request makes a version, also with the value unchanged; null clears the answer.
 * A request repeated with its `saveId` gets its first result and writes nothing, also after the round has closed; another one that
 * uses the same `saveId` is refused.
 * @throws AppError not-signed-in, not-found (round, municipality or key), municipality-required, round-closed
 */
export async function saveAnswer(
  viewer: Viewer,
  save: Where & AnswerSave,
  now: Date = new Date(),
): Promise<AnswerSaved | SaveConflict | InvalidAnswer | SaveIdUsed> {
  const write = (tx: Tx) => {
    const scope = findScope(tx, viewer, save, now)
    const found = findSlot(scope.questionnaire, save.key)
    if (!found) throw new AppError('not-found')
    const response = findResponse(tx, scope)
    const before = response && findRepeated(tx, response.id, save)
    if (before)
      return isRepetition(tx, response.id, save, found)
        ? tellRead(before, found, save.value)
        : ({ ok: false, code: 'save-id-used' } as const)
    requireOpen(scope, now)
    const { question, slot } = found
    const answer = parseAnswer(question, slot, save.value)
    if (!answer.ok) return { ok: false, code: 'invalid-answer', problem: answer.problem, question } as const
    const note = save.note === undefined ? undefined : parseText(save.note, noteMaxLength)
    if (note && !note.ok) return { ok: false, code: 'invalid-answer', problem: note.problem, question } as const
    if (!response && save.basedOn !== 0)
      return { ok: false, code: 'conflict', value: null, version: 0, savedAt: null, savedBy: null } as const
    const responseId = response?.id ?? ensureResponse(tx, scope, viewer, now)
    const { key, basedOn, saveId } = save
    const carriedFrom = save.confirmed ? carriedFromOf(tx, scope, question, key, answer.value) : undefined
    const version = { key, value: answer.value, basedOn, saveId, note: note?.value, carriedFrom }
    return tellRead(writeVersion(tx, scope, responseId, viewer, version, now), found, save.value)
  }
  return commitTogether(write)
}
