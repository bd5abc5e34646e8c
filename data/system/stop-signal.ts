/** Ends the programs that the service runs besides itself when it is stopped: while they read the database it cannot be closed whole. */
import 'server-only'

const held = globalThis as unknown as { kuntakyselyStop?: AbortController }

/** Aborted as soon as the service is told to stop. */
export function stopSignal(): AbortSignal {
  if (!held.kuntakyselyStop) {
    const controller = new AbortController()
    held.kuntakyselyStop = controller
    process.once('SIGTERM', () => controller.abort())
    process.once('SIGINT', () => controller.abort())
  }
  return held.kuntakyselyStop.signal
}
