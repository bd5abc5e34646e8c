/** Rehearsals of planned rounds: what is answered in them stands in a database file of each one's own. */

import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, person, questionnaires, rounds } from './schema'

/** One row a rehearsal; its end is written once. The one without an end runs. */
export const rehearsals = sqliteTable(
  'rehearsals',
  {
    /** Random: in the name of its file. */
    id: text('id').primaryKey(),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    /** Whoever has it may join: it stands in the link that an administrator passes on. */
    key: text('key').notNull(),
    /** What is asked in it, as it was when it began. */
    questionnaireId: integer('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    edits: integer('edits').notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: person('started_by'),
    endedAt: instant('ended_at'),
    /** Null for the clock that opened the round. */
    endedBy: person('ended_by'),
    /** How many municipalities had answered in it; null when its file could not be read. */
    responses: integer('responses'),
  },
  (table) => [uniqueIndex('rehearsals_running').on(table.roundId).where(sql`${table.endedAt} is null`)],
)
