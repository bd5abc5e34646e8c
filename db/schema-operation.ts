/** The table of what was done to the database itself; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { instant, person } from './schema'

/** Restorations of a copy. Until one is released, the letters it brought back wait, and nothing that is due by the clock is done. */
export const restorations = sqliteTable(
  'restorations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    restoredAt: instant('restored_at').notNull(),
    /** Id of the newest event of the copy. */
    lastEvent: integer('last_event').notNull(),
    /** Id of the newest letter of the copy; later ones are of today and leave. */
    lastLetter: integer('last_letter').notNull(),
    releasedAt: instant('released_at'),
    releasedBy: person('released_by'),
  },
  (table) => [check('restorations_released', sql`(${table.releasedAt} is null) = (${table.releasedBy} is null)`)],
)
