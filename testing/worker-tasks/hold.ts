/** A work for tests: holds its thread until the latch is opened. */
import { getPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'

/** Of one cell: 0 until the work may end. */
export type Latch = Int32Array<SharedArrayBuffer>

export const newLatch = (): Latch => new Int32Array(new SharedArrayBuffer(4))

/** Lets every work end that waits for the latch, and those that come to it later. */
export function openLatch(latch: Latch): void {
  Atomics.store(latch, 0, 1)
  Atomics.notify(latch, 0)
}

export type HeldThread = { isMainThread: boolean; priority: number }

export default function hold(latch: Latch): HeldThread {
  Atomics.wait(latch, 0, 0)
  return { isMainThread, priority: getPriority() }
}
