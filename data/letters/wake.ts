/** Wakes the delivery of letters: in this process, or in the one that delivers for all. */
import 'server-only'
import { tellStarter } from '../system/siblings'

// The framework loads the server's modules in several bundles; one process has one loop.
const held = globalThis as unknown as { kuntakyselyDelivery?: (() => void) | undefined }

/** Makes `wake` what is called when a letter has been queued; null: nothing is. */
export const setWake = (wake: (() => void) | null): void => {
  held.kuntakyselyDelivery = wake ?? undefined
}

/** Is there a loop in this process? */
export const hasWake = (): boolean => held.kuntakyselyDelivery !== undefined

/** A letter was queued. May be called inside the transaction: the loop looks after it, for a transaction is synchronous. */
export function wakeDelivery(): void {
  if (held.kuntakyselyDelivery) held.kuntakyselyDelivery()
  else setImmediate(() => tellStarter('letter-queued'))
}
