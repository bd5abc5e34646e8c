/** What is made once for a connection: queries above all, for building one takes longer than answering it. */
import { sql } from 'drizzle-orm'
import type { Tx } from './client'

/** A database or a transaction, for reading. */
type Reader = Pick<Tx, 'select'>
type Maker = Pick<Tx, 'select' | 'insert'>

/**
 * What `make` makes for a connection when it is first asked for.
 * @param make of a query ends in `prepare()`: what differs from time to time is a `sql.placeholder`, in what is inserted `given`; its value
 *   is that of the database, a moment in milliseconds, JSON as text
 */
export function perConnection<Made>(make: (db: Maker) => Made): (db: Reader) => Made {
  const known = new WeakMap<object, Made>()
  return (db) => {
    // A transaction has the session of its connection; Drizzle's types keep that to themselves.
    const { session } = db as unknown as { session: object }
    const made = known.get(session) ?? make(db as Maker)
    known.set(session, made)
    return made
  }
}

/** A value of an insert that is given each time, as the database is to hold it. */
export const given = (name: string) => sql`${sql.placeholder(name)}`
