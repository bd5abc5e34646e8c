/**
 * Writes of many who wait at once in one transaction, each within a savepoint of its own: they share one lock and one writing to disk, and are
 * acknowledged after it as they would be after theirs alone.
 */
import { database, type Tx } from './client'

type Waiting = { write: (tx: Tx) => unknown; resolve: (result: unknown) => void; reject: (error: unknown) => void }

// The framework loads the server's modules in several bundles; one process has one list.
const held = globalThis as unknown as { kuntakyselyWrites?: Waiting[] }

/** What each is told once all is on disk. What one throws is its own; what ends the whole transaction is everybody's, and is thrown. */
function writeEach(all: readonly Waiting[]): (() => void)[] {
  const db = database()
  const attempt = ({ write, resolve, reject }: Waiting, tx: Tx) => {
    db.$client.exec('savepoint own')
    try {
      const result = write(tx)
      return () => resolve(result)
    } catch (error) {
      if (!db.$client.inTransaction) throw error
      db.$client.exec('rollback to own')
      return () => reject(error)
    } finally {
      if (db.$client.inTransaction) db.$client.exec('release own')
    }
  }
  return db.transaction((tx) => all.map((each) => attempt(each, tx)), { behavior: 'immediate' })
}

function writeAll(): void {
  const all = held.kuntakyselyWrites ?? []
  held.kuntakyselyWrites = []
  let told: (() => void)[]
  try {
    told = writeEach(all)
  } catch (error) {
    told = all.map(
      ({ reject }) =>
        () =>
          reject(error),
    )
  }
  for (const tell of told) tell()
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
