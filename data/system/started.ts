/** Has this process put everything in place? Its server waits for it: the framework alone calls itself ready before that. */
import 'server-only'

// The server stands outside the framework's bundles; one process has one start.
const held = globalThis as unknown as { kuntakyselyStart?: PromiseWithResolvers<void> }

function start(): PromiseWithResolvers<void> {
  held.kuntakyselyStart ??= Promise.withResolvers()
  return held.kuntakyselyStart
}

/** Resolves once the start has told that all is in place. */
export const started = (): Promise<void> => start().promise

export const tellStarted = (): void => start().resolve()
