/** What a database holds, in a form that two files can be compared by. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import * as z from 'zod'

/** `lastEvent`: id of the newest event, 0 when there is none. `hash`: SHA-256 over every row of every table. */
export const contentsSchema = z.object({ lastEvent: z.number(), rows: z.record(z.string(), z.number()), hash: z.string() })
export type Contents = z.output<typeof contentsSchema>

const tablesOf = (client: Database.Database): string[] =>
  client.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`).pluck().all() as string[]

/** Counts and hashes all rows. Reads everything, so it belongs into a transaction, and not into the process that answers. */
export function contentsOf(client: Database.Database): Contents {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  for (const table of tablesOf(client)) {
    let count = 0
    hash.update(`\0${table}\0`)
    for (const row of client.prepare(`select * from "${table}" order by rowid`).raw().iterate()) {
      hash.update(JSON.stringify(row)).update('\n')
      count += 1
    }
    rows[table] = count
  }
  const lastEvent = Number(client.prepare('select coalesce(max(id), 0) from events').pluck().get())
  return { lastEvent, rows, hash: hash.digest('hex') }
}

/**
 * What is wrong with a copy that nobody has open; null when it is whole.
 * @param wanted what it should hold
 */
export function copyFault(file: string, wanted: Contents): string | null {
  const client = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const integrity = client.prepare('pragma integrity_check(1)').pluck().get()
    if (integrity !== 'ok') return `integrity_check: ${integrity}`
    if ((client.pragma('foreign_key_check') as unknown[]).length) return 'foreign_key_check: rows refer to others that are not there'
    const held = contentsOf(client)
    const differing = Object.keys(wanted.rows).filter((table) => wanted.rows[table] !== held.rows[table])
    if (differing.length) return `the number of rows differs in ${differing.join(', ')}`
    return held.hash === wanted.hash ? null : 'its contents differ from the database it was taken of'
  } finally {
    client.close()
  }
}
