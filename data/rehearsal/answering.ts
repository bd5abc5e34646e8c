/** Where the processes of rehearsals listen: noted by the one process that keeps them running, read by all. */
import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { readNote } from '../system/notes'

/** The port on this machine; undefined while nobody answers. */
export const rehearsalPort = (id: string): number | undefined => readNote('rehearsals')?.[id]

/** Milliseconds. */
const longest = 30_000
const askEvery = 100

/** Waits until a rehearsal answers, though not for ever. */
export async function untilAnswering(id: string): Promise<void> {
  const until = Date.now() + longest
  while (rehearsalPort(id) === undefined && Date.now() < until) await pause(askEvery)
}
