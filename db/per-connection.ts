/** What is made once for a connection: queries above all, for building one takes longer than answering it. */
import type { Tx } from './client'

/** A database or a transaction, for reading. */
type Reader = Pick<Tx, 'select'>

/**
 * What `make` makes for a connection when it is first asked for.
 * @param make of a query ends in `prepare()`: what differs from time to time is a `sql.placeholder`, and given as the database holds it,
 *   a moment in milliseconds
 */
export function perConnection<Made>(make: (db: Reader) => Made): (db: Reader) => Made {
  const known = new WeakMap<object, Made>()
  return (db) => {
    // A transaction has the session of its connection; Drizzle's types keep that to themselves.
    const { session } = db as unknown as { session: object }
    const made = known.get(session) ?? make(db)
    known.set(session, made)
    return made
  }
}
