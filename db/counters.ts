/**
 * Counters of what may be done only so often, in a small SQLite file of their own beside the database: every process of the service sees
 * the same ones, and whoever asks for too much never holds the lock that answers are saved under. Losing the file forgives, no more.
 * What else the processes share and may lose stands there too: who is present, texts on their way back, notes of the running service.
 */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { env } from '@/env'
import { countersFileOf, removeFiles } from './files'
import { presenceSchema } from './presence-rows'

/** Rows kept of a kind: when more come, the oldest go. */
export const mostRows = 10_000

/** One counter. All of a kind have the same window, so that the oldest row of a kind is also the first to end. */
export type Counter = {
  kind: string
  key: string
  /** So often in a window, which begins with the first time. */
  most: number
  /** In milliseconds. */
  window: number
}

const schema = `
  create table if not exists counters (
    kind text not null, number integer not null, key text not null, used integer not null, ends integer not null,
    primary key (kind, number)
  ) without rowid;
  create unique index if not exists counters_key on counters (kind, key);
  create table if not exists kept (
    id integer primary key autoincrement, kind text not null, token_hash text not null unique, owner text not null, ends integer not null,
    bytes integer not null, sealed blob not null
  );
  create index if not exists kept_kind on kept (kind);
  create table if not exists notes (name text primary key, text text not null);
  ${presenceSchema}`

/** The row goes to the end of its kind, whether it is new or begins again. */
const begin = `
  insert into counters (kind, number, key, used, ends)
  values (@kind, (select coalesce(max(number), 0) + 1 from counters where kind = @kind), @key, 1, @ends)
  on conflict (kind, key) do update set number = excluded.number, used = 1, ends = excluded.ends
  returning number`

/** Both look at a few rows only, whatever their number. */
const trim = {
  tooMany: `delete from counters where kind = @kind and number <= @number - ${mostRows}`,
  ended: `delete from counters where kind = @kind and ends <= @now
    and number in (select number from counters where kind = @kind order by number limit 2)`,
}

/** `fault`: why they are in memory, and not in their file. */
export type Counters = ReturnType<typeof countersIn> & { fault?: unknown }

function countersIn(client: Database.Database) {
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = NORMAL')
  client.pragma('busy_timeout = 5000')
  client.pragma('secure_delete = on')
  client.exec(schema)
  const find = client.prepare<[string, string], { used: number; ends: number }>(
    'select used, ends from counters where kind = ? and key = ?',
  )
  const add = client.prepare('update counters set used = used + 1 where kind = ? and key = ?')
  const start = client.prepare<unknown[], { number: number }>(begin)
  const [dropTooMany, dropEnded] = [client.prepare(trim.tooMany), client.prepare(trim.ended)]

  /** How often in the window that runs now. A clock set back ends a window too. */
  function used({ kind, key, window }: Counter, now: Date): number {
    const row = find.get(kind, key)
    return row && row.ends > now.getTime() && row.ends <= now.getTime() + window ? row.used : 0
  }

  const hasRoom = (counters: readonly Counter[], now: Date): boolean => counters.every((each) => used(each, now) < each.most)

  function addOne(counter: Counter, now: Date): void {
    const { kind, key, window } = counter
    if (used(counter, now)) {
      add.run(kind, key)
      return
    }
    const number = start.get({ kind, key, ends: now.getTime() + window })?.number
    dropTooMany.run({ kind, number })
    dropEnded.run({ kind, now: now.getTime() })
  }

  const takeAll = client.transaction((counters: readonly Counter[], now: Date): boolean => {
    if (!hasRoom(counters, now)) return false
    for (const each of counters) addOne(each, now)
    return true
  })

  return {
    client,
    used,
    hasRoom,
    /** Counts once in each, or in none when one of them is full. What is refused is only read for: it writes and locks nothing. */
    take: (counters: readonly Counter[], now: Date): boolean => hasRoom(counters, now) && takeAll.immediate(counters, now),
  }
}

class DamagedCounters extends Error {}

function openSound(file: string): Counters {
  const client = new Database(file)
  try {
    const found = client.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new DamagedCounters(String(found))
    return countersIn(client)
  } catch (error) {
    client.close()
    throw error
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedCounters || (error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code))

/** Opens the counters in a file (or ":memory:"); a damaged file is begun anew. */
export function openCounters(file: string): Counters {
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true })
  try {
    return openSound(file)
  } catch (error) {
    if (!isDamage(error)) throw error
    removeFiles(file)
    return openSound(file)
  }
}

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** Is it a fault of the counters' file, and none of ours, nor of another process that holds it for long? */
export const isCountersFault = (error: unknown): boolean =>
  !isBusy(error) &&
  (error instanceof Database.SqliteError || error instanceof DamagedCounters || (error instanceof Error && 'syscall' in error))

/** Counts in memory, with the fault, where the file cannot be opened, begun anew or waited for. */
function openOrMemory(file: string): Counters {
  try {
    return openCounters(file)
  } catch (error) {
    if (!isCountersFault(error) && !isBusy(error)) throw error
    return { ...openCounters(':memory:'), fault: error }
  }
}

// The framework loads the server's modules in several bundles; one process opens the file once.
const held = globalThis as unknown as { kuntakyselyCounters?: Counters }

/** The counters of this process, opened at first use; in memory, with `fault`, where their file cannot be opened. */
export function counters(): Counters {
  held.kuntakyselyCounters ??= openOrMemory(countersFileOf(env().DATABASE))
  return held.kuntakyselyCounters
}

/**
 * Opens the counters of this process again: the same file where it is sound, for another process may have begun it anew; else a new file;
 * else, where none can be made, memory.
 * @param where ':memory:' when the file cannot be counted in
 */
export function renewCounters(where: 'file' | ':memory:'): void {
  const { client } = counters()
  client.close()
  held.kuntakyselyCounters = openOrMemory(where === 'file' && !client.memory ? client.name : ':memory:')
}

/** Makes these the counters of this process: for tests. */
export const setCounters = (own: Counters): void => {
  held.kuntakyselyCounters = own
}
