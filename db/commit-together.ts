/**
 * Writes of many who wait at once in one transaction, each within a savepoint of its own: they share one lock and one writing to disk, and are
 * acknowledged after it as they would be after theirs alone.
 */
import Database from 'better-sqlite3'
import { database, type Tx } from './client'

type Waiting = { write: (tx: Tx) => unknown; resolve: (result: unknown) => void; reject: (error: unknown) => void }

// The framework loads the server's modules in several bundles; one process has one list.
const held = globalThis as unknown as { kuntakyselyWrites?: Waiting[] }

/** Milliseconds between asking for the lock again, and for how long it is asked for. */
const again = 1
const patience = 5000

/** What each is told once all is on disk. What one throws is its own; what ends the whole transaction is everybody's, and is thrown. */
function writeEach(all: readonly Waiting[], tx: Tx): (() => void)[] {
  const { $client: client } = database()
  const attempt = ({ write, resolve, reject }: Waiting) => {
    client.exec('savepoint own')
    try {
      const result = write(tx)
      return () => resolve(result)
    } catch (error) {
      if (!client.inTransaction) throw error
      client.exec('rollback to own')
      return () => reject(error)
    } finally {
      if (client.inTransaction) client.exec('release own')
    }
  }
  return all.map(attempt)
}

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/**
 * Writes all, unless another process is writing: SQLite would wait for it by sleeping, up to 100 ms at a time, with everybody else of this
 * process behind it.
 * @param deadline a moment of `performance.now()`
 * @returns what to tell each; undefined when nothing could be begun
 * @throws what ends the transaction, and after the deadline that the database is busy
 */
function writeUnlessLocked(all: readonly Waiting[], deadline: number): (() => void)[] | undefined {
  const db = database()
  let isBegun = false
  const begun = (tx: Tx) => {
    isBegun = true
    db.$client.pragma(`busy_timeout = ${patience}`)
    return writeEach(all, tx)
  }
  db.$client.pragma('busy_timeout = 0')
  try {
    return db.transaction(begun, { behavior: 'immediate' })
  } catch (error) {
    if (!isBegun && isBusy(error) && performance.now() < deadline) return undefined
    throw error
  } finally {
    if (!isBegun) db.$client.pragma(`busy_timeout = ${patience}`)
  }
}

function writeAll(deadline = performance.now() + patience): void {
  const all = held.kuntakyselyWrites ?? []
  held.kuntakyselyWrites = []
  let told: (() => void)[] | undefined
  try {
    told = writeUnlessLocked(all, deadline)
  } catch (error) {
    told = all.map(
      ({ reject }) =>
        () =>
          reject(error),
    )
  }
  if (told) for (const tell of told) tell()
  else {
    held.kuntakyselyWrites = all
    setTimeout(writeAll, again, deadline)
  }
}

/**
 * Has something written in the next transaction of this process, which begins as soon as what has come in by now is read.
 * @param write synchronous; what it throws is thrown to whoever waits, and what it had written is not written
 * @returns what `write` does, when it is on disk
 */
export function commitTogether<Result>(write: (tx: Tx) => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    held.kuntakyselyWrites ??= []
    held.kuntakyselyWrites.push({ write, resolve: resolve as (result: unknown) => void, reject })
    if (held.kuntakyselyWrites.length === 1) setImmediate(writeAll)
  })
}
