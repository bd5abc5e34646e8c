/** Judges each answer of the server: was what it told true at some moment while the client waited? */
import type { HistoryScope, LoggedAttempt, LoggedSave, ReplyBody } from '../log'
import type { Stored, StoredVersion } from './stored'
import { statesMet, type Timeline } from './timeline'

type Context = { scope: HistoryScope; stored: Stored; timeline: Timeline }
type Told = { value: unknown; version: number; savedAt: string | null; savedBy: string | null }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Is that what this version was: value, author, time? Version 0 is no answer at all. */
function isTrue({ scope, stored }: Context, key: string, told: Told): boolean {
  if (told.version === 0) return told.value === null && told.savedAt === null && told.savedBy === null
  const kept = stored.versions.find((each) => each.key === key && each.version === told.version)
  const author = scope.people.find(({ id }) => id === kept?.savedBy)?.name ?? null
  return kept !== undefined && same([kept.value, kept.savedAt, author], [told.value, Date.parse(told.savedAt ?? ''), told.savedBy])
}

function conflictFaults(context: Context, attempt: LoggedAttempt, { key, saveId, basedOn }: LoggedSave, body: ReplyBody): string[] {
  const { value, version = -1, savedAt = null, savedBy = null } = body
  const { timeline, stored } = context
  const about = `conflict of ${saveId} on ${key}`
  const own = stored.versions.find((each) => each.key === key && each.saveId === saveId)
  const wasCurrent = statesMet(timeline, attempt).some((at) => (timeline.states[at]?.get(key) ?? 0) === version)
  return [
    ...(isTrue(context, key, { value, version, savedAt, savedBy }) ? [] : [`${about} told what never was: ${JSON.stringify(body)}`]),
    ...(wasCurrent ? [] : [`${about} told version ${version}, not the current one`]),
    ...(version === basedOn ? [`${about} although it was based on the current version`] : []),
    ...(own && own.version <= version ? [`${about} with itself: saved as version ${own.version}`] : []),
  ]
}

/** A reading is one moment's answers, all of them and nothing else. */
function readFaults(context: Context, attempt: LoggedAttempt, answers: NonNullable<ReplyBody['answers']>): string[] {
  const { timeline } = context
  const seen = Object.entries(answers).map(([key, { version }]) => [key, version])
  const isState = (at: number) => same([...(timeline.states[at] ?? [])].sort(), seen.toSorted())
  return [
    ...(statesMet(timeline, attempt).some(isState) ? [] : [`a reading was of no one moment: ${JSON.stringify(seen)}`]),
    ...Object.entries(answers).flatMap(([key, told]) => (isTrue(context, key, told) ? [] : [`a reading told ${key} wrong`])),
  ]
}

function historyFaults(context: Context, attempt: LoggedAttempt, key: string, told: NonNullable<ReplyBody['versions']>): string[] {
  const { timeline, stored } = context
  const wholes = statesMet(timeline, attempt).map((at) => timeline.states[at]?.get(key) ?? 0)
  const chain = told.every(({ version }, at) => version === at + 1) && wholes.includes(told.length)
  const isKept = (each: (typeof told)[number]) =>
    isTrue(context, key, each) &&
    stored.versions.some((kept) => kept.key === key && kept.version === each.version && kept.note === each.note)
  return chain && told.every(isKept) ? [] : [`the history of ${key} as told is not the stored one`]
}

/** Sending recorded exactly the answers that counted then, in the versions that were current then. */
function submissionFaults({ stored, timeline }: Context, counted: (values: Record<string, StoredVersion['value']>) => string[]): string[] {
  const sendings = timeline.moments.flatMap(({ commit }, at) => (commit.kind === 'submit' ? [{ at, time: commit.at }] : []))
  if (sendings.length !== stored.submissions.length) return ['sendings and their events differ in number']
  return sendings.flatMap(({ at, time }, number) => {
    const state = [...(timeline.states[at] ?? [])]
    const storedValue = ([key, version]: [string, number]) =>
      stored.versions.find((each) => each.key === key && each.version === version)?.value ?? null
    const counting = new Set(counted(Object.fromEntries(state.map((each) => [each[0], storedValue(each)]))))
    const wanted = state.filter(([key]) => counting.has(key)).sort()
    const { at: recorded, versions } = stored.submissions[number] ?? { at: 0, versions: {} }
    return recorded === time && same(Object.entries(versions).sort(), wanted) ? [] : [`sending ${number + 1} recorded other versions`]
  })
}

function sendingFaults({ timeline }: Context, attempt: LoggedAttempt, submittedAt: string): string[] {
  const told = Date.parse(submittedAt)
  const lastOf = (at: number) => timeline.moments.slice(0, at).findLast(({ commit }) => commit.kind === 'submit')?.commit
  const isLast = statesMet(timeline, attempt).some((at) => {
    const last = lastOf(at)
    return last?.kind === 'submit' && last.at === told
  })
  return isLast ? [] : [`acknowledged sending lost: ${submittedAt}`]
}

const isSaved = (request: LoggedAttempt['request']) => request.kind === 'save' && request.stores !== undefined

export function replyFaults(
  scope: HistoryScope,
  attempts: readonly LoggedAttempt[],
  stored: Stored,
  timeline: Timeline,
  counted: (values: Record<string, StoredVersion['value']>) => string[],
): string[] {
  const context = { scope, stored, timeline }
  const one = (attempt: LoggedAttempt): string[] => {
    const { request, reply } = attempt
    if (!reply) return []
    const { status, body } = reply
    if (request.kind === 'save' && status === 409 && body.code === 'conflict') return conflictFaults(context, attempt, request, body)
    if (request.kind === 'save' && status === 422 && request.stores === undefined) return []
    if (request.kind === 'read' && body.answers) return readFaults(context, attempt, body.answers)
    if (request.kind === 'history' && body.versions) return historyFaults(context, attempt, request.key, body.versions)
    if (request.kind === 'submit' && body.submittedAt) return sendingFaults(context, attempt, body.submittedAt)
    if ((status === 200 && isSaved(request)) || body.code === 'incomplete') return []
    return [`unexpected answer ${status} ${JSON.stringify(body)} to ${JSON.stringify(request)}`]
  }
  return [...attempts.flatMap(one), ...submissionFaults(context, counted)]
}
