/** The table of peer groups on benchmark pages; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { frameUnits, instant, person } from './schema'

/**
 * What was done to a municipality's peer group of a round, act by act; never updated, never deleted. It is fixed once chosen, until an
 * administrator resets it, and for good once its results were seen.
 */
export const peerGroupActs = sqliteTable(
  'peer_group_acts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id').notNull(),
    municipality: text('municipality').notNull(),
    kind: text('kind', { enum: ['chosen', 'seen', 'reset'] }).notNull(),
    at: instant('at').notNull(),
    by: person('by').notNull(),
    /** Of a choice: the codes of the peers, without the municipality itself. */
    members: text('members', { mode: 'json' }).$type<string[]>(),
  },
  (table) => [
    foreignKey({ columns: [table.roundId, table.municipality], foreignColumns: [frameUnits.roundId, frameUnits.municipality] }),
    index('peer_group_acts_round').on(table.roundId, table.municipality, table.id),
    uniqueIndex('peer_group_acts_seen').on(table.roundId, table.municipality).where(sql`${table.kind} = 'seen'`),
    check('peer_group_acts_kind', sql`${table.kind} in ('chosen', 'seen', 'reset')`),
    check('peer_group_acts_members', sql`(${table.kind} = 'chosen') = (${table.members} is not null)`),
  ],
)
