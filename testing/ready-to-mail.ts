/** What has to be in order before a round's letters may leave, in a test database; the sender's settings are the test's own. */
import type { Db } from '@/db/client'
import { rounds } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { settledRounds } from '@/db/schema-rounds'
import { now } from './database'

/** A letter has left before. */
export function letterHasLeft(db: Db): void {
  const letter = { purpose: 'test-letter', recipient: 'anna@kunta.example', locale: 'fi', subject: 'x', text: 'x', html: 'x' } as const
  db.insert(letters)
    .values({ ...letter, createdAt: now, usefulUntil: now, sentAt: now })
    .run()
}

/** Every round says who asks. */
export function whoAsksIsSaid(db: Db): void {
  for (const { id: roundId } of db.select({ id: rounds.id }).from(rounds).all())
    db.insert(settledRounds)
      .values({ roundId, association: { fi: 'Liitto', sv: 'Förbundet' }, email: 'kysely@liitto.example', receiptToAll: true, savedAt: now })
      .run()
}

export function readyToMail(db: Db): Db {
  letterHasLeft(db)
  whoAsksIsSaid(db)
  return db
}
