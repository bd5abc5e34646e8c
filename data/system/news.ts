/** Wakes open live streams when something was written: by this process at once, by another process within a second. */
import 'server-only'
import { database } from '@/db/client'

type Listener = {
  roundId: number
  municipality: string
  /** Who listens. */
  personId: string
  wake: () => void
}
type Bus = { listeners: Set<Listener>; watch?: ReturnType<typeof setInterval> | undefined }

// next start loads the server's modules in several bundles; one process has one bus.
const held = globalThis as unknown as { kuntakyselyBus?: Bus }
const bus = (): Bus => {
  held.kuntakyselyBus ??= { listeners: new Set() }
  return held.kuntakyselyBus
}

/** Milliseconds between looks whether another process has written. */
const lookEvery = 500

/**
 * Something of this round and municipality was written, or of the whole round. May be called inside the transaction:
 * those who listen look a moment later, and a transaction is synchronous.
 */
export function announce(roundId: number, municipality?: string): void {
  for (const listener of bus().listeners)
    if (listener.roundId === roundId && (municipality === undefined || listener.municipality === municipality)) listener.wake()
}

/** A person's rights have changed: whatever that person has open looks again whether it still may. As `announce`, inside the transaction too. */
export function announceRights(personId: string): void {
  for (const listener of bus().listeners) if (listener.personId === personId) listener.wake()
}

const dataVersion = () => database().$client.pragma('data_version', { simple: true })

/** SQLite's data version changes only by the commits of other connections. */
function watchOthers(): ReturnType<typeof setInterval> {
  let before = dataVersion()
  const watch = setInterval(() => {
    const now = dataVersion()
    if (now === before) return
    before = now
    for (const { wake } of bus().listeners) wake()
  }, lookEvery)
  watch.unref()
  return watch
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
