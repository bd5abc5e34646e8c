/**
 * What was taken away for good, in a list beside the database that no restored copy takes back: erased people and ended rights, by ids.
 * An administrator's right was given to an address: `addressHash` tells the same address again, by a key that the list itself holds, so
 * that it does so wherever the list goes and whatever becomes of the service's secret. One JSON object a line, only ever added to.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import * as z from 'zod'
import { realFileOf, removalsFileOf } from './files'
import { OperatorFault } from './operator-fault'

const removalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person-erased'), at: z.iso.datetime(), person: z.string(), addressHash: z.string().optional() }),
  z.object({ kind: z.literal('membership-ended'), at: z.iso.datetime(), person: z.string(), municipality: z.string() }),
  z.object({ kind: z.literal('administrator-removed'), at: z.iso.datetime(), person: z.string(), addressHash: z.string().optional() }),
  z.object({ kind: z.literal('analyst-removed'), at: z.iso.datetime(), person: z.string() }),
  z.object({ kind: z.literal('join-link-revoked'), at: z.iso.datetime(), link: z.number() }),
  z.object({ kind: z.literal('contact-removed'), at: z.iso.datetime(), contact: z.number() }),
  z.object({ kind: z.literal('domain-removed'), at: z.iso.datetime(), municipality: z.string(), domain: z.string() }),
])
/** `at`: ISO instant. */
export type Removal = z.output<typeof removalSchema>
/** The same, as it is given: with the instant apart. */
export type RemovalOf = Removal extends infer Each ? (Each extends Removal ? Omit<Each, 'at'> : never) : never

type DatabaseFile = Pick<Database.Database, 'memory' | 'name'>

/**
 * Adds to the list of a database, on disk before this returns. Call it inside the transaction that removes: when that fails after all,
 * the list takes away too much after a restoration, and never too little. A database in memory has no list.
 */
export function recordRemoval({ memory, name }: DatabaseFile, removal: RemovalOf, now: Date): void {
  if (!memory) addLine(removalsFileOf(name), JSON.stringify({ at: now.toISOString(), ...removal }))
}

function addLine(list: string, line: string): void {
  const descriptor = openSync(list, 'a', 0o600)
  // Its own line also after one that a power cut left unfinished.
  appendFileSync(descriptor, `\n${line}`)
  fsyncSync(descriptor)
  closeSync(descriptor)
}

const linesOf = (list: string): string[] => (existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [])

/** Whole only: what a power cut left of one has made no hash yet. */
const keyLine = /^key ([0-9a-f]{64})$/

const keysIn = (list: string): string[] => linesOf(list).flatMap((line) => keyLine.exec(line)?.[1] ?? [])

/** On disk before anything is hashed with it. */
function makeKey(list: string): string {
  const key = randomBytes(32).toString('hex')
  addLine(list, `key ${key}`)
  return key
}

const hashWith = (key: string, address: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`removed:${address}`).digest('base64url')

/**
 * What a database's list is to keep of an address that was an administrator's. Makes the list's key when it has none; call it inside the
 * transaction that removes. @returns undefined for a database in memory, which has no list
 */
export function hashForList({ memory, name }: DatabaseFile, address: string): string | undefined {
  if (memory) return undefined
  const list = removalsFileOf(name)
  const [key = makeKey(list)] = keysIn(list)
  return hashWith(key, address)
}

/** The hashes by which the list of a database knows an address; none when it has no key. */
export function hashesOfList(database: string): (address: string) => string[] {
  const keys = listsOf(database).flatMap(keysIn)
  return (address) => keys.map((key) => hashWith(key, address))
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

// What does not end is what a power cut left: nothing was removed by it.
const readList = (list: string): Removal[] =>
  linesOf(list).flatMap((line, at) => (line.endsWith('}') ? [readRemoval(line, list, at + 1)] : []))

/** One beside a link to the database, where it was until November 2026, counts too. */
const listsOf = (database: string): string[] => [
  ...new Set([`${database}.removals`, removalsFileOf(database)].map((each) => realFileOf(each))),
]

/**
 * The list of a database, the oldest first.
 * @throws OperatorFault when a whole line cannot be read
 */
export const listRemovals = (database: string): Removal[] =>
  listsOf(database)
    .flatMap(readList)
    .sort((one, other) => one.at.localeCompare(other.at))
