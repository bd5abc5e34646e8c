/** Opens the database. Pragmas and migrations in one place. */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { env } from '@/env'
import * as schema from './schema'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }
/** A transaction of `Db`; synchronous, so nothing in it may be awaited. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

const migrationsFolder = resolve('db/migrations')

/** Drizzle takes a file with migrations we do not have for finished; writing to it with an older schema could lose facts. */
function refuseNewer(client: Database.Database): void {
  if (!client.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get()) return
  const last = Number(client.prepare('select max(created_at) from __drizzle_migrations').pluck().get() ?? 0)
  if (readMigrationFiles({ migrationsFolder }).some((migration) => migration.folderMillis >= last)) return
  client.close()
  throw new Error('The database was written by a newer version of the service.')
}

/**
 * Opens a database file (or ":memory:") and brings it to the newest schema.
 * An answer is acknowledged only after its commit is on disk: synchronous=FULL.
 * @throws when the file was written by a newer version of the service
 */
export function openDatabase(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true })
  const client = new Database(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('busy_timeout = 5000')
  refuseNewer(client)
  const db = drizzle(client, { schema })
  // A table that others refer to can be rebuilt only while references are not watched; they are looked through afterwards.
  client.pragma('foreign_keys = OFF')
  migrate(db, { migrationsFolder })
  client.pragma('foreign_keys = ON')
  if ((client.pragma('foreign_key_check') as unknown[]).length) throw new Error('The database refers to rows that are not there.')
  return db
}

// next start loads the server's modules in several bundles; one process has one database.
const held = globalThis as unknown as { kuntakyselyDatabase?: Db }

/** The database of this process, opened at first use. */
export function database(): Db {
  held.kuntakyselyDatabase ??= openDatabase(env().DATABASE)
  return held.kuntakyselyDatabase
}

/** Makes `db` the database of this process: for tests and for commands that work on another file. */
export const setDatabase = (db: Db): void => {
  held.kuntakyselyDatabase = db
}
