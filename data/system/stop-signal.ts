/** When this process ends: at once, because the service is stopped, or in its own time, because another process has taken its place. */
import 'server-only'
import { whenTold } from './siblings'

type Ends = { stop: AbortController; leave: AbortController; lastWorks: Set<Promise<unknown>> }

// The server stands outside the framework's bundles; one process ends once.
const held = globalThis as unknown as { kuntakyselyEnds?: Ends }

function ends(): Ends {
  if (held.kuntakyselyEnds) return held.kuntakyselyEnds
  const [stop, leave] = [new AbortController(), new AbortController()]
  held.kuntakyselyEnds = { stop, leave, lastWorks: new Set() }
  stop.signal.addEventListener('abort', () => leave.abort(), { once: true })
  process.once('SIGTERM', () => stop.abort())
  process.once('SIGINT', () => stop.abort())
  whenTold('retire', () => leave.abort())
  return held.kuntakyselyEnds
}

/** Aborted as soon as the service is told to stop: programs that it runs besides itself end, for while they read the database it cannot be closed whole. */
export const stopSignal = (): AbortSignal => ends().stop.signal

/** Aborted then, and when this process alone is to end after what it has begun: it begins nothing that lasts any more. */
export const leaveSignal = (): AbortSignal => ends().leave.signal

/** This process does not end before `work` has, whatever comes of it. */
export function finishBeforeEnd(work: Promise<unknown>): void {
  const { lastWorks } = ends()
  lastWorks.add(work)
  const done = () => lastWorks.delete(work)
  work.then(done, done)
}

/** Resolves when all that is to be finished before the end is. */
export const finished = async (): Promise<void> => void (await Promise.allSettled(ends().lastWorks))
