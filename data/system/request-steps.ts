/** What every request passes before the framework answers it: one list in one place, which the start sets and the server walks. */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Goes on by `next`: at once, later, or never when it has answered the request itself. */
export type RequestStep = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

// The server stands outside the framework's bundles; one process has one list.
const held = globalThis as unknown as { kuntakyselyRequestSteps?: readonly RequestStep[] }

/** From now on requests to this process pass these steps, in their order. */
export const setRequestSteps = (steps: readonly RequestStep[]): void => {
  held.kuntakyselyRequestSteps = steps
}

/** The steps of this process; none before the start has set them. */
export const requestSteps = (): readonly RequestStep[] => held.kuntakyselyRequestSteps ?? []

/** Leads a request through steps; `last` is called when all of them have gone on. */
export function passThrough(steps: readonly RequestStep[], request: IncomingMessage, response: ServerResponse, last: () => void): void {
  const goOn = (at: number): void => {
    const step = steps[at]
    if (step) step(request, response, () => goOn(at + 1))
    else last()
  }
  goOn(0)
}
