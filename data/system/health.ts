/** Is the service able to do its work? */
import 'server-only'
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { freeBytes } from '@/db/backup/room'
import { type Db, database } from '@/db/client'
import { realFileOf } from '@/db/files'
import { type BackupHealth, backupHealth } from './backup-state'
import { getIntegrity, type Integrity, noteDamage } from './integrity'
import { log } from './log'

export type DatabaseState = 'writable' | 'full' | 'read-only' | 'damaged' | 'failing'
export type Health = { status: 'ok' | 'failing'; database: DatabaseState; schema: number; integrity: Integrity; backup: BackupHealth }

/** Bytes that have to be free: what is written beside the database grows to about as much before it is taken into it. */
const leastFree = 4 * 1024 * 1024
/** Milliseconds for which an answer stands: anybody may ask, and asking writes. */
const stands = 1000

const held = globalThis as unknown as { kuntakyselyHealth?: { at: number; answer: Promise<Health> } }

/** The write-ahead log is written over from its beginning, so a write may still succeed where no room is left. */
const isFull = ({ memory, name }: Db['$client']): boolean => !memory && freeBytes(statfsSync(dirname(realFileOf(name)))) < leastFree

/** Writes a page, the database's first, without changing what it says. */
function write({ $client: client }: Db): void {
  const rewrite = () => client.pragma(`user_version = ${Number(client.pragma('user_version', { simple: true }))}`)
  client.transaction(rewrite).immediate()
}

function stateBehind(error: unknown): DatabaseState {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL')) return 'full'
  if (code.startsWith('SQLITE_READONLY')) return 'read-only'
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? 'damaged' : 'failing'
}

const unknown = {
  integrity: { checkedAt: null, pages: 'not-checked' },
  backup: { at: null, hours: null, result: 'unknown' },
} as const

async function look(now: Date): Promise<Health> {
  try {
    const db = database()
    const [integrity, backup] = [await getIntegrity(now), backupHealth(now)]
    const schema = db.get<{ applied: number }>(sql`select count(*) as applied from __drizzle_migrations`).applied
    write(db)
    const state = integrity.pages === 'damaged' ? 'damaged' : isFull(db.$client) ? 'full' : 'writable'
    if (state !== 'writable') log.error({ database: state }, 'health check failed')
    return { status: state === 'writable' ? 'ok' : 'failing', database: state, schema, integrity, backup }
  } catch (error) {
    noteDamage(error)
    log.error({ err: error }, 'health check failed')
    return { status: 'failing', database: stateBehind(error), schema: 0, ...unknown }
  }
}

/** Writes into the database, and looks at its pages now and then; no viewer, because monitors ask without signing in. */
export async function getHealth(now: Date = new Date()): Promise<Health> {
  const last = held.kuntakyselyHealth
  if (last && Math.abs(now.getTime() - last.at) < stands) return last.answer
  const answer = look(now)
  held.kuntakyselyHealth = { at: now.getTime(), answer }
  return answer
}
