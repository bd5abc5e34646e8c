/** What every request passes before the framework answers it: one list in one place, which the start sets and the server walks. */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Goes on by `next`: at once, later, with a request of its own instead, or never when it has answered the request itself. */
export type RequestStep = (request: IncomingMessage, response: ServerResponse, next: (instead?: Exchange) => void) => void

/** A request with where its answer goes. */
export type Exchange = { request: IncomingMessage; response: ServerResponse }

// The server stands outside the framework's bundles; one process has one list.
const held = globalThis as unknown as { kuntakyselyRequestSteps?: readonly RequestStep[] }

/** From now on requests to this process pass these steps, in their order. */
export const setRequestSteps = (steps: readonly RequestStep[]): void => {
  held.kuntakyselyRequestSteps = steps
}

/** The steps of this process; none before the start has set them. */
export const requestSteps = (): readonly RequestStep[] => held.kuntakyselyRequestSteps ?? []

/** Leads a request through steps; `last` is given what all of them have gone on with. */
export function passThrough(
  steps: readonly RequestStep[],
  request: IncomingMessage,
  response: ServerResponse,
  last: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  const goOn = (at: number, asked: Exchange): void => {
    const step = steps[at]
    if (step) step(asked.request, asked.response, (instead = asked) => goOn(at + 1, instead))
    else last(asked.request, asked.response)
  }
  goOn(0, { request, response })
}
