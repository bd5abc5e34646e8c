import Database from 'better-sqlite3'
import { expect } from './test'

/** Writes one row of what passes by itself, such as a deadline, so that nobody waits for it. @param service its name, as `startService` has it */
export function passTime(service: string, statement: string, ...values: readonly (string | number)[]): void {
  const db = new Database(`var/test/${service}.db`)
  db.pragma('busy_timeout = 5000')
  expect(db.prepare(statement).run(...values).changes).toBe(1)
  db.close()
}
