/**
 * What was taken away for good, in a list beside the database that no restored copy takes back: erased people and ended rights, by ids.
 * An administrator's right was given to an address: `addressHash` tells the same address again, to whoever has the service's secret.
 * One JSON object a line, only ever added to.
 */
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { z } from 'zod'

const removalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person-erased'), at: z.iso.datetime(), person: z.string(), addressHash: z.string().optional() }),
  z.object({ kind: z.literal('membership-ended'), at: z.iso.datetime(), person: z.string(), municipality: z.string() }),
  z.object({ kind: z.literal('administrator-removed'), at: z.iso.datetime(), person: z.string(), addressHash: z.string().optional() }),
  z.object({ kind: z.literal('join-link-revoked'), at: z.iso.datetime(), link: z.number() }),
  z.object({ kind: z.literal('domain-removed'), at: z.iso.datetime(), municipality: z.string(), domain: z.string() }),
])
/** `at`: ISO instant. */
export type Removal = z.output<typeof removalSchema>
/** The same, as it is given: with the instant apart. */
export type RemovalOf = Removal extends infer Each ? (Each extends Removal ? Omit<Each, 'at'> : never) : never

const listBeside = (database: string): string => `${database}.removals`

/**
 * Adds to the list of a database, on disk before this returns. Call it inside the transaction that removes: when that fails after all,
 * the list takes away too much after a restoration, and never too little. A database in memory has no list.
 */
export function recordRemoval({ memory, name }: Pick<Database.Database, 'memory' | 'name'>, removal: RemovalOf, now: Date): void {
  if (memory) return
  const descriptor = openSync(listBeside(name), 'a', 0o600)
  // Its own line also after one that a power cut left unfinished.
  appendFileSync(descriptor, `\n${JSON.stringify({ at: now.toISOString(), ...removal })}`)
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** The list of a database, the oldest first. @throws Error when a whole line cannot be read */
export function listRemovals(database: string): Removal[] {
  const list = listBeside(database)
  if (!existsSync(list)) return []
  const lines = readFileSync(list, 'utf8').split('\n')
  // What does not end is what a power cut left: nothing was removed by it.
  return lines.filter((line) => line.endsWith('}')).map((line) => removalSchema.parse(JSON.parse(line)))
}
