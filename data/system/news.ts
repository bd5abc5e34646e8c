/** Wakes open live streams when something was written: by this process at once, by another within a moment. */
import 'server-only'
import { type Db, database } from '@/db/client'
import { counters } from '@/db/counters'
import { presenceRows } from '@/db/presence-rows'

type Client = Db['$client']

type Listener = {
  roundId: number
  municipality: string
  /** Who listens. */
  personId: string
  wake: () => void
}
type Bus = { listeners: Set<Listener>; heard: number; watch?: ReturnType<typeof setInterval> | undefined }

// The framework loads the server's modules in several bundles; one process has one bus.
const held = globalThis as unknown as { kuntakyselyBus?: Bus }
const bus = (): Bus => {
  held.kuntakyselyBus ??= { listeners: new Set(), heard: 0 }
  return held.kuntakyselyBus
}

/** Milliseconds between looks whether another process has written: shorter than a stream waits for more after it was woken. */
const lookEvery = 50

/**
 * Something of this round and municipality was written, or of the whole round. May be called inside the transaction:
 * those who listen look a moment later, and a transaction is synchronous.
 */
export function announce(roundId: number, municipality?: string): void {
  bus().heard++
  for (const listener of bus().listeners)
    if (listener.roundId === roundId && (municipality === undefined || listener.municipality === municipality)) listener.wake()
}

/** A person's rights have changed: whatever that person has open looks again whether it still may. As `announce`, inside the transaction too. */
export function announceRights(personId: string): void {
  bus().heard++
  for (const listener of bus().listeners) if (listener.personId === personId) listener.wake()
}

/** A number that changes with all that this process hears of. */
export const newsHeard = (): number => bus().heard

function wakeAll(): void {
  bus().heard++
  for (const { wake } of bus().listeners) wake()
}

/** Events that end nobody's right to look, and happen all the time. All others of no round may: everybody then looks again. */
const harmless = `kind like 'letter-%' or kind in ('sign-in-asked', 'sign-in-link-made', 'signed-in')`

/** Tells what other connections have committed since the last look. SQLite's data version changes only by theirs; each write has its event. */
function eventsFrom(client: Client): () => void {
  const version = client.prepare('pragma data_version').pluck()
  const newest = client.prepare<unknown[], number>('select coalesce(max(id), 0) from events').pluck()
  const since = client.prepare<unknown[], { id: number; roundId: number | null; municipality: string | null }>(
    `select id, round_id as roundId, municipality from events where id > ? and (round_id is not null or not (${harmless})) order by id`,
  )
  let [before, last] = [version.get(), newest.get() ?? 0]
  return () => {
    const now = version.get()
    if (now === before) return
    before = now
    for (const { id, roundId, municipality } of since.all(last)) {
      last = id
      if (roundId === null) wakeAll()
      else announce(roundId, municipality ?? undefined)
    }
  }
}

/** The same of who came and went. */
function presenceFrom(client: Client): () => void {
  const version = client.prepare('pragma data_version').pluck()
  const { newest, since } = presenceRows(client)
  let [before, last] = [version.get(), newest.get() ?? 0]
  return () => {
    const now = version.get()
    if (now === before) return
    before = now
    for (const { number, round, municipality } of since.all(last)) {
      last = number
      announce(round, municipality)
    }
  }
}

/** Looks at a file by whatever connection is this process's own now: it may be opened anew. */
function followFile(clientNow: () => Client, from: (client: Client) => () => void): () => void {
  let client = clientNow()
  let look = from(client)
  return () => {
    const now = clientNow()
    if (now === client) return look()
    client = now
    look = from(client)
    wakeAll()
  }
}

function watchOthers(): ReturnType<typeof setInterval> {
  const looks = [followFile(() => database().$client, eventsFrom), followFile(() => counters().client, presenceFrom)]
  return setInterval(() => {
    for (const look of looks) look()
  }, lookEvery).unref()
}

/** Calls `wake` whenever something of the place may have changed. @returns ends it */
export function listen(listener: Listener): () => void {
  const { listeners } = bus()
  listeners.add(listener)
  bus().watch ??= watchOthers()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(bus().watch)
    bus().watch = undefined
  }
}
