/** Who of a municipality has which section open now, for the people of that municipality; every process of the service knows it. */
import 'server-only'
import { presenceRows } from '@/db/presence-rows'
import type { Present } from '@/questionnaire/wire'
import type { ResponseScope } from '../answering/response-scope'
import { announce } from '../system/news'
import { withCounters } from '../system/with-counters'
import type { Viewer } from '../viewer'
import { onceInTurn } from './same-turn'

/** Milliseconds that somebody stays in sight after a stream ends (they may only be turning a page) or after asking once. */
const grace = { stream: 4000, asked: 8000 }
/** Milliseconds that an open stream is believed without a word: longer than between two of its beats, for its process may be killed. */
const believed = 20_000

function enter(scope: ResponseScope, viewer: Viewer, section: string | null, stays: number, now: number): number {
  const row = { round: scope.round.id, municipality: scope.municipality, person: viewer.personId ?? '', name: viewer.name, section }
  const { id, isNews } = withCounters(({ client }) => presenceRows(client).enter(row, now + stays, now))
  if (isNews) announce(scope.round.id, scope.municipality)
  return id
}

/** The end is told when it comes, for others to look again. */
function endAfter(scope: ResponseScope, id: number, delay: number): void {
  const end = () => {
    withCounters(({ client }) => presenceRows(client).change(id, Date.now()))
    announce(scope.round.id, scope.municipality)
  }
  setTimeout(end, delay).unref()
}

/** `stay` is to be called at each beat of the stream, `leave` at its end. */
export type SectionVisit = { stay: () => void; leave: () => void }

/** The viewer is here for as long as it is said. */
export function enterSection(scope: ResponseScope, viewer: Viewer, section: string | null): SectionVisit {
  const id = enter(scope, viewer, section, believed, Date.now())
  const prolong = (by: number) => withCounters(({ client }) => presenceRows(client).prolong.run(Date.now() + by, id))
  return {
    stay: () => prolong(believed),
    leave: () => {
      prolong(grace.stream)
      endAfter(scope, id, grace.stream)
    },
  }
}

/** The viewer asked just now, and asks again in a moment. */
export function showPresence(scope: ResponseScope, viewer: Viewer, section: string | null): void {
  endAfter(scope, enter(scope, viewer, section, grace.asked, Date.now()), grace.asked)
}

/** Has anybody of the municipality a page of the round open now? */
export const isAnybodyPresent = (round: number, municipality: string, now: number = Date.now()): boolean =>
  withCounters(({ client }) => presenceRows(client).list.all(round, municipality, now)).length > 0

/** The others who are here, each section once. */
export function listPresent(scope: ResponseScope, viewer: Viewer, now: number = Date.now()): Present[] {
  const others: Present[] = []
  const same = (one: Present, other: Present) => one.id === other.id && one.section === other.section
  const list = () => withCounters(({ client }) => presenceRows(client).list.all(scope.round.id, scope.municipality, now))
  const rows = onceInTurn(`present ${scope.round.id} ${scope.municipality}`, list)
  for (const { person: id, name, section } of rows) {
    const present = { id, name, section }
    if (id !== viewer.personId && !others.some((each) => same(each, present))) others.push(present)
  }
  return others
}

/** Has the viewer the section open? */
export function isPresent(scope: ResponseScope, { personId }: Viewer, section: string, now: number = Date.now()): boolean {
  const rows = withCounters(({ client }) => presenceRows(client).list.all(scope.round.id, scope.municipality, now))
  return rows.some((row) => row.person === personId && row.section === section)
}
