/**
 * What was taken away for good, in a list beside the database that no restored copy takes back: erased people and ended rights, by ids.
 * An administrator's right was given to an address: `addressHash` tells the same address again, to whoever has the service's secret.
 * One JSON object a line, only ever added to.
 */
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { realFileOf, removalsFileOf } from './files'
import { OperatorFault } from './operator-fault'

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

/**
 * Adds to the list of a database, on disk before this returns. Call it inside the transaction that removes: when that fails after all,
 * the list takes away too much after a restoration, and never too little. A database in memory has no list.
 */
export function recordRemoval({ memory, name }: Pick<Database.Database, 'memory' | 'name'>, removal: RemovalOf, now: Date): void {
  if (memory) return
  const descriptor = openSync(removalsFileOf(name), 'a', 0o600)
  // Its own line also after one that a power cut left unfinished.
  appendFileSync(descriptor, `\n${JSON.stringify({ at: now.toISOString(), ...removal })}`)
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** @throws OperatorFault that names the line: without it, what was taken away would come back */
function readRemoval(line: string, list: string, number: number): Removal {
  try {
    return removalSchema.parse(JSON.parse(line))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
    throw new OperatorFault(`Line ${number} of ${list}, the list of what was removed, cannot be read: mend it, or take the line out.`)
  }
}

function readList(list: string): Removal[] {
  if (!existsSync(list)) return []
  const lines = readFileSync(list, 'utf8').split('\n')
  // What does not end is what a power cut left: nothing was removed by it.
  return lines.flatMap((line, at) => (line.endsWith('}') ? [readRemoval(line, list, at + 1)] : []))
}

/**
 * The list of a database, the oldest first; one beside a link to the database, where it was until November 2026, counts too.
 * @throws OperatorFault when a whole line cannot be read
 */
export const listRemovals = (database: string): Removal[] =>
  [...new Set([`${database}.removals`, removalsFileOf(database)].map(realFileOf))]
    .flatMap(readList)
    .sort((one, other) => one.at.localeCompare(other.at))
