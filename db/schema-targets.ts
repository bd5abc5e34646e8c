/** Which response rounds aim at; the rest is in schema.ts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ResponseTargets } from '@/questionnaire/response-targets'
import { instant, person, rounds } from './schema'

/** What administrators set, each time the whole of it; never updated, never deleted. The newest of a round stands. */
export const responseTargets = sqliteTable(
  'response_targets',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    targets: text('targets', { mode: 'json' }).$type<ResponseTargets>().notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: person('saved_by').notNull(),
  },
  (table) => [index('response_targets_round').on(table.roundId, table.id)],
)
