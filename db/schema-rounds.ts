/** What was done to rounds; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Text } from '@/questionnaire/text'
import { instant, person, revisions, rounds } from './schema'
import { findingTexts } from './schema-findings'
import { answerQuotes } from './schema-open-answers'

/** The life of a round, act by act; never updated, never deleted. Its state is derived (questionnaire/round.ts). */
export const roundActs = sqliteTable(
  'round_acts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    kind: text('kind', { enum: ['opened', 'closed', 'reopened', 'published', 'withdrawn'] }).notNull(),
    at: instant('at').notNull(),
    by: person('by'),
    /** Of an opening: answers are taken until then. */
    until: instant('until'),
    /** Of a publishing: what the public sees from then on. */
    revisionId: integer('revision_id').references(() => revisions.id),
    /** Of a publishing: the newest text and quote there were. Those of the round up to them are public with it; null: none. */
    textsTo: integer('texts_to').references(() => findingTexts.id),
    quotesTo: integer('quotes_to').references(() => answerQuotes.id),
    /** Why, in the administrator's words. */
    reason: text('reason'),
  },
  (table) => [
    index('round_acts_round').on(table.roundId, table.id),
    check('round_acts_kind', sql`${table.kind} in ('opened', 'closed', 'reopened', 'published', 'withdrawn')`),
    check('round_acts_revision', sql`(${table.kind} = 'published') = (${table.revisionId} is not null)`),
    check('round_acts_until', sql`${table.until} is null or ${table.kind} in ('opened', 'reopened')`),
  ],
)

/**
 * Which cross tables a round's results have for everybody: put in and taken out by administrators; never updated, never deleted.
 * What stands is derived (results/crosstab/catalogue.ts).
 */
export const crossTableActs = sqliteTable(
  'cross_table_acts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    kind: text('kind', { enum: ['added', 'removed'] }).notNull(),
    /** Key of the series whose answers are told. */
    question: text('question').notNull(),
    /** Variable of the register, or key of the series that groups are made by. */
    groupedBy: text('grouped_by').notNull(),
    at: instant('at').notNull(),
    actor: person('actor'),
  },
  (table) => [
    index('cross_table_acts_round').on(table.roundId, table.id),
    check('cross_table_acts_kind', sql`${table.kind} in ('added', 'removed')`),
  ],
)

/**
 * What administrators wrote of who asks in a round (questionnaire/round-settings.ts), each time the whole of it; never updated, never
 * deleted. The newest of a round stands.
 */
export const settledRounds = sqliteTable(
  'round_settings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    association: text('association', { mode: 'json' }).$type<Text>(),
    person: text('person'),
    phone: text('phone'),
    email: text('email'),
    postalAddress: text('postal_address'),
    /** Day (ISO). */
    resultsDay: text('results_day'),
    receiptToAll: integer('receipt_to_all', { mode: 'boolean' }).notNull(),
    minutes: integer('minutes'),
    atHand: text('at_hand', { mode: 'json' }).$type<Text>(),
    savedAt: instant('saved_at').notNull(),
    savedBy: person('saved_by'),
  },
  (table) => [index('round_settings_round').on(table.roundId, table.id), check('round_settings_minutes', sql`${table.minutes} > 0`)],
)
