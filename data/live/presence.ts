/** Who of a municipality has which section open now: in memory, for the people of that municipality. */
import 'server-only'
import type { Present } from '@/questionnaire/wire'
import type { ResponseScope } from '../answering/response-scope'
import { announce } from '../system/news'
import type { Viewer } from '../viewer'

type Entry = Present & { until: number }

const held = globalThis as unknown as { kuntakyselyPresence?: Map<string, Set<Entry>> }
const all = (): Map<string, Set<Entry>> => {
  held.kuntakyselyPresence ??= new Map()
  return held.kuntakyselyPresence
}

/** Milliseconds that somebody stays in sight after a stream ends (they may only be turning a page) or after asking once. */
const grace = { stream: 4000, asked: 8000 }

const scopeKey = (scope: ResponseScope) => `${scope.round.id} ${scope.municipality}`
const same = (one: Present, other: Present) => one.id === other.id && one.section === other.section

function add(scope: ResponseScope, entry: Entry): void {
  const here = all().get(scopeKey(scope)) ?? new Set()
  const isNews = ![...here].some((each) => same(each, entry))
  all().set(scopeKey(scope), here.add(entry))
  if (isNews) announce(scope.round.id, scope.municipality)
}

function removeAfter(scope: ResponseScope, entry: Entry, delay: number, now: number): void {
  entry.until = now + delay
  const remove = () => {
    const here = all().get(scopeKey(scope))
    here?.delete(entry)
    if (here?.size === 0) all().delete(scopeKey(scope))
    announce(scope.round.id, scope.municipality)
  }
  setTimeout(remove, delay).unref()
}

const entryOf = (viewer: Viewer, section: string | null): Entry => ({
  id: viewer.personId ?? '',
  name: viewer.name,
  section,
  until: Number.POSITIVE_INFINITY,
})

/** The viewer is here until the returned function is called. */
export function enterSection(scope: ResponseScope, viewer: Viewer, section: string | null): () => void {
  const entry = entryOf(viewer, section)
  add(scope, entry)
  return () => removeAfter(scope, entry, grace.stream, Date.now())
}

/** The viewer asked just now, and asks again in a moment. */
export function showPresence(scope: ResponseScope, viewer: Viewer, section: string | null): void {
  const entry = entryOf(viewer, section)
  add(scope, entry)
  removeAfter(scope, entry, grace.asked, Date.now())
}

/** The others who are here, each section once. */
export function listPresent(scope: ResponseScope, viewer: Viewer, now: number = Date.now()): Present[] {
  const others: Present[] = []
  for (const { until, ...present } of all().get(scopeKey(scope)) ?? [])
    if (until > now && present.id !== viewer.personId && !others.some((each) => same(each, present))) others.push(present)
  return others
}
