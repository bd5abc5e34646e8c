/** Opens the database. Pragmas and migrations in one place. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { env } from '@/env'
import { copyBefore } from './backup/before'
import { folderOf } from './backup/folder'
import { applicationId } from './file-fault'
import { realFileOf, removeFiles } from './files'
import { OperatorFault } from './operator-fault'
import * as schema from './schema'
import { StatementKeeper } from './statements'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }
/** A transaction of `Db`; synchronous, so nothing in it may be awaited. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Drizzle on a connection. */
const drizzleOn = (client: Database.Database): Db =>
  Object.assign(drizzle(new StatementKeeper(client) as unknown as Database.Database, { schema }), { $client: client })

const migrationsFolder = resolve('db/migrations')

const newestMigration = (): number => Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis))

/** When the newest migration of the file was made; null for an empty file. */
function lastMigration(client: Database.Database): number | null {
  if (!client.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get()) return null
  return client.prepare('select max(created_at) from __drizzle_migrations').pluck().get() as number | null
}

/** Drizzle takes a file with migrations we do not have for finished; writing to it with an older schema could lose facts. */
function refuseNewer(client: Database.Database): void {
  if ((lastMigration(client) ?? 0) <= newestMigration()) return
  client.close()
  throw new OperatorFault('The database was written by a newer version of the service.')
}

/** An older service may be working on the file: its tables must not change under it. */
function refuseOlder(client: Database.Database): void {
  if (lastMigration(client) === newestMigration()) return
  client.close()
  throw new OperatorFault('The database is of an older version of the service: start this version on it first.')
}

/** An empty file and one in memory have nothing to lose. */
function copyBeforeMigration(client: Database.Database): void {
  if (client.memory || lastMigration(client) === null) return
  copyBefore(client, folderOf(client.name, env().BACKUPS), 'migration', new Date())
}

/** Brings a connection to the newest schema. @throws when its file was written by a newer version of the service */
function bringUpToDate(client: Database.Database, isCopied: boolean): Db {
  refuseNewer(client)
  const db = drizzleOn(client)
  if (lastMigration(client) !== newestMigration()) {
    if (!isCopied) copyBeforeMigration(client)
    // A table that others refer to can be rebuilt only while references are not watched; they are looked through afterwards.
    client.pragma('foreign_keys = OFF')
    migrate(db, { migrationsFolder })
    if ((client.pragma('foreign_key_check') as unknown[]).length) throw new Error('The database refers to rows that are not there.')
  }
  client.pragma('foreign_keys = ON')
  if (client.pragma('application_id', { simple: true }) !== applicationId) client.pragma(`application_id = ${applicationId}`)
  return db
}

/** The runtime folder is nobody else's; one that the operator has chosen is left as it is. */
function keepToOurselves(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (folder === resolve('var')) chmodSync(folder, 0o700)
}

/** SQLite gives the files beside the database the mode of the database. A file of another account is that account's to close. */
function closeToOthers(file: string): void {
  const real = realFileOf(file)
  for (const each of [file, `${real}-wal`, `${real}-shm`].filter((name) => existsSync(/* turbopackIgnore: true */ name))) {
    const { mode, uid } = statSync(each)
    if (mode & 0o077 && uid === process.getuid?.()) chmodSync(each, 0o600)
  }
}

/** A new file is put in place when it holds all tables, so that an empty one is always a damaged one. */
function makeFile(file: string): void {
  const unfinished = `${file}.new-${process.pid}`
  removeFiles(unfinished)
  closeSync(openSync(unfinished, 'wx', 0o600))
  const client = new Database(unfinished)
  bringUpToDate(client, true)
  client.close()
  renameSync(unfinished, file)
}

/** An answer is acknowledged only after its commit is on disk: synchronous=FULL. */
function prepare(client: Database.Database): Database.Database {
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('busy_timeout = 5000')
  return client
}

/**
 * Opens a database file (or ":memory:") and brings it to the newest schema.
 * @param options.isCopied the file is a copy itself; any other is copied before a migration changes it
 * @throws OperatorFault when the file was written by a newer version of the service, or there is no room for a copy of it
 */
export function openDatabase(file: string, options: { isCopied?: boolean } = {}): Db {
  if (file !== ':memory:') {
    const real = realFileOf(file)
    keepToOurselves(dirname(resolve(real)))
    // A link whose file is gone stays a link.
    if (!existsSync(real)) makeFile(real)
    closeToOthers(file)
  }
  return bringUpToDate(prepare(new Database(file)), options.isCopied ?? false)
}

/**
 * Opens a database that a service may be working on, to write to it; changes nothing of its schema.
 * @throws OperatorFault when it is not of this version
 */
export function openBesideService(file: string): Db {
  const client = new Database(file, { fileMustExist: true })
  refuseNewer(client)
  refuseOlder(client)
  return bringUpToDate(prepare(client), false)
}

/** Opens a database that is in use, to read only; or a copy of a whole one. It must be of the newest schema already. */
export function openForReading(source: string | Buffer): Db {
  const client = new Database(source, { readonly: typeof source === 'string' })
  client.pragma('busy_timeout = 5000')
  return drizzleOn(client)
}

// The framework loads the server's modules in several bundles; one process has one database.
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

/**
 * Takes what is written beside the database into it, and closes it; the next use opens it again.
 * @param of.isShared other processes go on with it: it is only closed
 */
export function closeDatabase({ isShared = false } = {}): void {
  const client = held.kuntakyselyDatabase?.$client
  held.kuntakyselyDatabase = undefined
  if (!client?.open) return
  if (!isShared) client.pragma('wal_checkpoint(TRUNCATE)')
  client.close()
}
