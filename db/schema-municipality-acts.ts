/** What administrators did with one municipality in a round; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { actKinds, proxyMedia } from '@/questionnaire/municipality-acts'
import { frameUnits, instant, person } from './schema'

/** Act by act, never updated, never deleted. What stands is derived (questionnaire/municipality-acts.ts). */
export const municipalityActs = sqliteTable(
  'municipality_acts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id').notNull(),
    municipality: text('municipality').notNull(),
    kind: text('kind', { enum: actKinds }).notNull(),
    at: instant('at').notNull(),
    by: person('by').notNull(),
    /** In the administrator's words: what was said, why, what is to be corrected. */
    text: text('text'),
    /** Of more time: answers are taken until then. */
    until: instant('until'),
    /** Of answering for the municipality: how its answers came. */
    medium: text('medium', { enum: proxyMedia }),
  },
  (table) => [
    foreignKey({ columns: [table.roundId, table.municipality], foreignColumns: [frameUnits.roundId, frameUnits.municipality] }),
    index('municipality_acts_place').on(table.roundId, table.municipality, table.id),
    check('municipality_acts_until', sql`(${table.kind} = 'extended') = (${table.until} is not null)`),
    check('municipality_acts_medium', sql`(${table.kind} = 'proxy') = (${table.medium} is not null)`),
    check('municipality_acts_text', sql`${table.text} is not null or ${table.kind} not in ('call', 'note', 'declined', 'sent-back')`),
  ],
)
