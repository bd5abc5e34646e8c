/**
 * Judges one history: did the service do what it said? From the requests and their answers, and what is stored afterwards.
 * Every rule gives a line for each breach, so that an empty list means that nothing was lost, overwritten or made up.
 */
import type { HistoryScope, LoggedAttempt, LoggedSave } from '../log'
import { replyFaults } from './replies'
import type { Stored, StoredVersion } from './stored'
import { timelineOf } from './timeline'

type Saving = LoggedAttempt & { request: LoggedSave }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const nameOf = ({ key, version }: { key: string; version: number }) => `${key} version ${version}`

const savings = (attempts: readonly LoggedAttempt[]): Saving[] => attempts.filter((each): each is Saving => each.request.kind === 'save')

/** The note that a save leaves as some version: its own (a blank one is none), else that of the version before while the value stays. */
function noteOf({ key, note, stores }: LoggedSave, version: number, versions: readonly StoredVersion[]): string | null {
  if (note !== undefined) return note.trim() === '' ? null : note
  const before = versions.find((each) => each.key === key && each.version === version - 1)
  return before && same(before.value, stores) ? before.note : null
}

/** Every acknowledged save is in the history: that version, value, note, person and time. */
function lost(saves: readonly Saving[], versions: readonly StoredVersion[]): string[] {
  const acknowledged = saves.filter(({ reply }) => reply?.status === 200)
  return acknowledged.flatMap(({ request, person, reply }) => {
    const { version = 0, savedAt } = reply?.body ?? {}
    const kept = versions.find((each) => each.key === request.key && each.version === version)
    const as = [request.saveId, request.stores, noteOf(request, version, versions), person.id, Date.parse(savedAt ?? '')]
    if (kept && same([kept.saveId, kept.value, kept.note, kept.savedBy, kept.savedAt], as)) return []
    return [`acknowledged save lost: ${request.key} version ${version} as ${request.saveId}, stored ${JSON.stringify(kept)}`]
  })
}

/** Versions of a key count 1, 2, 3 …, and each was saved on the one before it. */
function broken(versions: readonly StoredVersion[]): string[] {
  return [...Map.groupBy(versions, ({ key }) => key).values()].flatMap((chain) =>
    chain.filter(({ version }, at) => version !== at + 1).map((link) => `chain broken at ${nameOf(link)}`),
  )
}

/** Everything stored was asked for: by this person, with this value and note, based on the version before it. */
function madeUp(saves: readonly Saving[], versions: readonly StoredVersion[]): string[] {
  return versions
    .filter((kept) => {
      const asked = ({ request, person }: Saving) =>
        request.saveId === kept.saveId &&
        same([request.key, request.stores, noteOf(request, kept.version, versions)], [kept.key, kept.value, kept.note]) &&
        request.stores !== undefined &&
        person.id === kept.savedBy &&
        request.basedOn === kept.version - 1
      return !saves.some(asked)
    })
    .map((kept) => `nobody asked for ${nameOf(kept)}: ${JSON.stringify(kept)}`)
}

/** A saveId made at most one version of its key. */
function doubled(versions: readonly StoredVersion[]): string[] {
  const own = Map.groupBy(versions, ({ key, saveId }) => `${key} ${saveId}`)
  return [...own].filter(([, made]) => made.length > 1).map(([save, made]) => `one request, ${made.length} versions: ${save}`)
}

/** The stored state is the fold of the history, and the log of events tells of each version once. */
function unfolded({ versions, current, commits }: Stored): string[] {
  const fold = Object.fromEntries(versions.map(({ key, version }) => [key, version]))
  const sorted = (of: Record<string, number>) => Object.entries(of).sort()
  const told = commits.flatMap((commit) => (commit.kind === 'save' ? [nameOf(commit)] : []))
  return [
    ...(same(sorted(fold), sorted(current)) ? [] : [`state is not the fold: ${JSON.stringify({ fold, current })}`]),
    ...(same(told.toSorted(), versions.map(nameOf).toSorted()) ? [] : ['the log of events does not tell of each version once']),
  ]
}

/**
 * Everything wrong with a history, a sentence each.
 * @param counted the keys that count among answers, as sending records them
 */
export function faultsOf(
  scope: HistoryScope,
  attempts: readonly LoggedAttempt[],
  stored: Stored,
  counted: (values: Record<string, StoredVersion['value']>) => string[],
): string[] {
  const saves = savings(attempts)
  const timeline = timelineOf(attempts, stored)
  const backwards = timeline.moments.filter(({ after, before }) => after >= before)
  return [
    ...lost(saves, stored.versions),
    ...broken(stored.versions),
    ...madeUp(saves, stored.versions),
    ...doubled(stored.versions),
    ...unfolded(stored),
    ...backwards.map(({ commit }) => `against the order of time: ${JSON.stringify(commit)}`),
    ...replyFaults(scope, attempts, stored, timeline, counted),
  ]
}
