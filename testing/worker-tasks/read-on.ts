/** A work for tests: reads the database, tells so by the latch, and reads on until its thread is ended. */
import { database } from '@/db/client'
import { people } from '@/db/schema'
import type { Latch } from './hold'

export default function readOn(latch: Latch): void {
  database().select().from(people).all()
  Atomics.store(latch, 0, 1)
  Atomics.notify(latch, 0)
  Atomics.wait(latch, 0, 1)
}
