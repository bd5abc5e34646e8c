/** The order of commits laid against what the clients knew when: between which moments each commit must have happened. */
import type { LoggedAttempt } from '../log'
import type { Commit, Stored, StoredVersion } from './stored'

type Moment = {
  commit: Commit
  /** The version it made, where it made one that is stored. */
  version: StoredVersion | undefined
  /** It happened after this moment of the network's clock and before that one. */
  after: number
  before: number
}

export type Timeline = { moments: Moment[]; states: ReadonlyMap<string, number>[] }

const least = (numbers: number[]) => Math.min(Number.POSITIVE_INFINITY, ...numbers)

/** Who can have asked for a commit, and who was told of it. Of two sendings at the same millisecond, telling its time proves the first. */
function partiesOf(commit: Commit, version: StoredVersion | undefined, attempts: readonly LoggedAttempt[], commits: readonly Commit[]) {
  if (commit.kind === 'save') {
    const asked = attempts.filter(
      ({ request }) => request.kind === 'save' && request.key === commit.key && request.saveId === version?.saveId,
    )
    return { asked, told: asked.filter(({ reply }) => reply?.status === 200) }
  }
  const asked = attempts.filter(({ request, person }) => request.kind === 'submit' && person.id === commit.by)
  const isFirst = commits.find((each) => each.kind === 'submit' && each.at === commit.at) === commit
  const told = attempts.filter(({ request, reply }) => request.kind === 'submit' && Date.parse(reply?.body.submittedAt ?? '') === commit.at)
  return { asked, told: isFirst ? told : [] }
}

/** Bounds are carried along the order: a commit comes after everything before it, and before everything after it. */
export function timelineOf(attempts: readonly LoggedAttempt[], { commits, versions }: Stored): Timeline {
  const moments: Moment[] = commits.map((commit) => {
    const version = commit.kind === 'save' ? versions.find((each) => each.key === commit.key && each.version === commit.version) : undefined
    const { asked, told } = partiesOf(commit, version, attempts, commits)
    return { commit, version, after: least(asked.map(({ sent }) => sent)), before: least(told.map(({ replied }) => replied ?? Infinity)) }
  })
  let after = Number.NEGATIVE_INFINITY
  for (const moment of moments) {
    after = Math.max(after, moment.after)
    moment.after = after
  }
  let before = Number.POSITIVE_INFINITY
  for (const moment of moments.toReversed()) {
    before = Math.min(before, moment.before)
    moment.before = before
  }
  const states: ReadonlyMap<string, number>[] = [new Map()]
  for (const { commit } of moments) {
    const state = new Map(states.at(-1))
    if (commit.kind === 'save') state.set(commit.key, commit.version)
    states.push(state)
  }
  return { moments, states }
}

/** The numbers of the states that the attempt can have met; 0 is before the first commit. */
export function statesMet({ moments, states }: Timeline, { sent, replied = Infinity }: LoggedAttempt): number[] {
  return [...states.keys()].filter((at) => {
    const made = at === 0 ? Number.NEGATIVE_INFINITY : (moments[at - 1]?.after ?? 0)
    const gone = moments[at]?.before ?? Number.POSITIVE_INFINITY
    return made < replied && gone > sent
  })
}
