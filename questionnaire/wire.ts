/**
 * What crosses between browser and server: saves and what becomes of them (docs/answers.md), live events, and what a browser
 * keeps until the server has it. Each side writes these types and reads the other's through the functions here. Written without
 * a schema library: every page of answering carries this file.
 */
import type { Answers, Value } from './answer'

/** What may be said beside a value: why it is right although a check wonders, and that it is the last round's, confirmed. */
export type Extra = { note?: string; confirmed?: boolean }

/** One save as a browser sends it; `saveId` a UUID, `basedOn` the version its writer saw, 0 for none. */
export type SaveRequest = Extra & { value: Value; basedOn: number; saveId: string }

/** One save as the server has read it: the value is still to be judged by its question. */
export type SaveRead = {
  value: unknown
  basedOn: number
  saveId?: string | undefined
  note?: string | undefined
  confirmed?: boolean | undefined
}

/** The saved answer of another; `savedAt` ISO 8601. Without any answer: version 0 and nulls. Its reason is known of one that came in live. */
export type RemoteAnswer = { value: Value; version: number; savedAt: string | null; savedBy: string | null; note?: string | null }

/** The bodies that answer a save; `value` is what a number or day sent as typed was read as. */
export type SavedReply = { version: number; savedAt: string; value?: Value }
export type ConflictReply = RemoteAnswer & { code: 'conflict' }
export type RefusedReply = { code: string; message?: string }

/** What became of a save; `unreachable` when that is unknown. */
export type SaveOutcome =
  | ({ kind: 'saved' } & SavedReply)
  | { kind: 'conflict'; theirs: RemoteAnswer }
  | { kind: 'invalid'; message: string }
  | { kind: 'closed' | 'signed-out' | 'refused' | 'unreachable' }

/** Who has which section open; `section` is null on the hub. */
export type Present = { id: string; name: string | null; section: string | null }

/** Why a live stream ended; `renew` only asks the reader to come again. */
export type StreamEnd = 'renew' | 'not-signed-in' | 'not-found' | 'municipality-required' | 'round-closed' | 'too-many-requests'

/** One live event: what changed since the last one. `given`: other sections' answers; `stamp`: of the hub, differs after every change. */
export type News = { answers?: Record<string, RemoteAnswer>; given?: Answers; people?: Present[]; stamp?: string; end?: StreamEnd }

/** An answer the server has not confirmed: the request as it was sent, and a newer value behind it, based on that version. */
export type Unsent = Extra & {
  key: string
  request?: SaveRequest
  waiting?: Value
  basedOn?: number
  /** Left out by tabs of older builds. */
  saveId?: string
  /** A person has to decide: a conflict, or what cannot be an answer. */
  stuck?: boolean
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (it: unknown): it is Fields => typeof it === 'object' && it !== null && !Array.isArray(it)
const isText = (it: unknown): it is string => typeof it === 'string'
const isTextOrNull = (it: unknown): it is string | null => it === null || isText(it)
const isVersion = (it: unknown): it is number => Number.isSafeInteger(it) && (it as number) >= 0
const isValue = (it: unknown): it is Value => isTextOrNull(it) || typeof it === 'number' || (Array.isArray(it) && it.every(isText))
const isAbsent = (it: unknown): it is null | undefined => it === undefined || it === null
const guid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** The save that a request's body asks for, or which part of it is none: `body` when it is no object. */
export function readSaveRequest(body: unknown): { save: SaveRead } | { fault: 'body' | keyof SaveRead } {
  if (!isFields(body)) return { fault: 'body' }
  const { value, basedOn, saveId, note, confirmed } = body
  if (value === undefined) return { fault: 'value' }
  if (!isVersion(basedOn)) return { fault: 'basedOn' }
  if (!isAbsent(saveId) && !(isText(saveId) && guid.test(saveId))) return { fault: 'saveId' }
  if (!isAbsent(note) && !isText(note)) return { fault: 'note' }
  if (!isAbsent(confirmed) && typeof confirmed !== 'boolean') return { fault: 'confirmed' }
  return { save: { value, basedOn, saveId: saveId?.toLowerCase(), note: note ?? undefined, confirmed: confirmed ?? undefined } }
}

/** A saved answer as it is told to others; `savedAt` becomes ISO 8601. */
export const remoteAnswer = <Saved extends { savedAt: Date | null }>(saved: Saved) => ({
  ...saved,
  savedAt: saved.savedAt?.toISOString() ?? null,
})

const isRemoteAnswer = (it: unknown): boolean =>
  isFields(it) && isValue(it.value) && isVersion(it.version) && isTextOrNull(it.savedAt) && isTextOrNull(it.savedBy)

/** Would the same request be refused again? Not after a pause asked for, nor after a fault of the server. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429

/** What became of a save. What is not an answer of ours (a network's own page) tells nothing: the request is repeated. */
export function readSaveReply(status: number, body: unknown): SaveOutcome {
  const reply = isFields(body) ? body : {}
  const { code, message = '', version, savedAt, value } = reply
  if (status === 200 && isVersion(version) && isText(savedAt))
    return { kind: 'saved', version, savedAt, ...(isValue(value) ? { value } : {}) }
  if (status === 401) return { kind: 'signed-out' }
  if (code === 'conflict' && isRemoteAnswer(reply)) {
    const { code: _, ...theirs } = reply as ConflictReply
    return { kind: 'conflict', theirs }
  }
  if (code === 'round-closed') return { kind: 'closed' }
  if (code === 'invalid-answer') return { kind: 'invalid', message: String(message) }
  return code && isFinal(status) ? { kind: 'refused' } : { kind: 'unreachable' }
}

const isPresent = (it: unknown): boolean => isFields(it) && isText(it.id) && isTextOrNull(it.name) && isTextOrNull(it.section)

/** A live event, or null when it is none of ours. */
export function readNews(news: unknown): News | null {
  const { answers = {}, given = {}, people = [], stamp = '', end = '' } = isFields(news) ? news : { answers: null }
  const isNews =
    isFields(answers) &&
    isFields(given) &&
    Array.isArray(people) &&
    Object.values(answers).every(isRemoteAnswer) &&
    Object.values(given).every(isValue) &&
    people.every(isPresent) &&
    [stamp, end].every(isText)
  return isNews ? (news as News) : null
}

const isRequest = (it: unknown): boolean => isFields(it) && isValue(it.value) && isVersion(it.basedOn)
const isUnsent = (it: unknown): boolean =>
  isFields(it) &&
  isText(it.key) &&
  (it.request === undefined ? isValue(it.waiting) : isRequest(it.request) && (it.waiting === undefined || isValue(it.waiting)))

/** What a browser keeps, as this or an older build wrote it; what cannot be read as such is left out. */
export const readUnsent = (stored: unknown): Unsent[] => (Array.isArray(stored) ? stored.filter(isUnsent) : [])
