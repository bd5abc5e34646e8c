/** Several reads of one state of the database: what other processes write in between is not seen, and nobody waits. */
import { database, type Tx } from './client'

/** @param read cannot write: a transaction that reads first would fail where another process has written meanwhile */
export const inSnapshot = <Result>(read: (tx: Pick<Tx, 'select' | 'selectDistinct'>) => Result): Result =>
  database().transaction(read, { behavior: 'deferred' })
