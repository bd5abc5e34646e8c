/**
 * Says what is wrong with a database file, without touching it: a program of its own, because only a process that is told so at its
 * beginning can open a file of SQLite's without making others beside it. Imports packages alone, so that Node runs it as it stands.
 * `inspect-file FILE identity|whole|pages`: is it ours and complete; that and are its pages sound; are its pages sound.
 * Prints the fault as JSON: `{"kind": …, "text": …}`, or null.
 */
import { existsSync, statSync } from 'node:fs'
import os from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

export type FaultKind = 'damaged' | 'foreign' | 'newer' | 'incomplete' | 'unreadable'
export type FileFault = { kind: FaultKind; text: string }

const [file = '', extent = 'whole', applicationId = '0'] = process.argv.slice(2)
const migrations = readMigrationFiles({ migrationsFolder: resolve('db/migrations') })

const isAlone = !existsSync(`${file}-wal`) && !existsSync(`${file}-journal`)

/** What is written beside the file and not yet in it is read too; where nothing is, SQLite takes the file as it lies. */
const open = (): Database.Database => {
  const name = isAlone ? `${pathToFileURL(resolve(file)).href}?immutable=1` : file
  return new Database(name, { readonly: true, fileMustExist: true })
}

/** Is it a database of this service, of a version this code knows? @param applied when each of its migrations was made, ascending */
function originFault(client: Database.Database): FileFault | null {
  const id = Number(client.pragma('application_id', { simple: true }))
  const foreign: FileFault = { kind: 'foreign', text: 'is a database of another program' }
  if (id !== 0 && id !== Number(applicationId)) return foreign
  if (!client.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get()) return foreign
  const applied = client.prepare('select created_at from __drizzle_migrations order by created_at').pluck().all().map(Number)
  if (applied[0] !== migrations[0]?.folderMillis) return foreign
  const known = new Set(migrations.map((each) => each.folderMillis))
  return applied.every((each) => known.has(each)) ? null : { kind: 'newer', text: 'was written by a newer version of the service' }
}

/** Names of the tables, columns, indexes and triggers. */
function partsOf(client: Database.Database): string[] {
  const columns = `select 'column ' || m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'`
  return client.prepare(`select type || ' ' || name from sqlite_master union ${columns}`).pluck().all() as string[]
}

/** Does it hold everything that its own migrations make? */
function shapeFault(client: Database.Database): FileFault | null {
  const last = Number(client.prepare('select max(created_at) from __drizzle_migrations').pluck().get())
  const model = new Database(':memory:')
  for (const { sql } of migrations.filter((each) => each.folderMillis <= last)) for (const statement of sql) model.exec(statement)
  const present = new Set(partsOf(client))
  const missing = partsOf(model).filter((part) => !present.has(part))
  model.close()
  return missing.length ? { kind: 'incomplete', text: `misses ${missing.slice(0, 5).join(', ')}` } : null
}

function pagesFault(client: Database.Database): FileFault | null {
  // SQLite fills up a page that is not all there with zeros, and may see nothing wrong in it.
  const isCut = isAlone && statSync(file).size % Number(client.pragma('page_size', { simple: true })) !== 0
  if (isCut) return { kind: 'damaged', text: 'is damaged: it ends within a page' }
  const found = client.prepare('pragma quick_check(1)').pluck().get()
  return found === 'ok' ? null : { kind: 'damaged', text: `is damaged: ${String(found).replace(/\s+/g, ' ')}` }
}

function faultOf(): FileFault | null {
  if (statSync(file).size === 0) return { kind: 'damaged', text: 'is damaged: it is empty' }
  const client = open()
  try {
    const checks = { identity: [originFault, shapeFault], whole: [originFault, pagesFault, shapeFault], pages: [pagesFault] }
    for (const check of checks[extent as keyof typeof checks]) {
      const fault = check(client)
      if (fault) return fault
    }
    return null
  } finally {
    client.close()
  }
}

function faultIn(error: unknown): FileFault {
  const isDamage = error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
  const text = error instanceof Error ? error.message : String(error)
  return isDamage ? { kind: 'damaged', text: `is damaged: ${text}` } : { kind: 'unreadable', text: `cannot be read: ${text}` }
}

// Looked through beside the service's work: whoever saves an answer comes first.
if (extent === 'pages') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)

let fault: FileFault | null
try {
  fault = faultOf()
} catch (error) {
  fault = faultIn(error)
}
process.stdout.write(JSON.stringify(fault))
