/** What administrators decided when they closed a round, and when what they froze goes public by the clock. */
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { instant, person, responses, revisions, rounds } from './schema'
import { findingTexts } from './schema-findings'
import { answerQuotes } from './schema-open-answers'
import { roundActs } from './schema-rounds'

/**
 * Of each response that was not sent as it stood when its round was closed: does it count, or only what was sent of it? Never updated, never
 * deleted; the act tells who and when.
 */
export const closingChoices = sqliteTable(
  'closing_choices',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    actId: integer('act_id')
      .notNull()
      .references(() => roundActs.id),
    responseId: integer('response_id')
      .notNull()
      .references(() => responses.id),
    /** `draft`: it was never sent; `edits`: it was changed after it was sent. */
    kind: text('kind', { enum: ['draft', 'edits'] }).notNull(),
    counted: integer('counted', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    unique('closing_choices_act').on(table.actId, table.responseId),
    check('closing_choices_kind', sql`${table.kind} in ('draft', 'edits')`),
  ],
)

/** When a revision is published by the clock, each time the whole of it; never updated, never deleted. The newest of a round stands. */
export const publishingSchedules = sqliteTable(
  'publishing_schedules',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    /** Null with the instant: nothing is published by the clock. */
    revisionId: integer('revision_id').references(() => revisions.id),
    publishesAt: instant('publishes_at'),
    /** The newest text and quote that were looked at; null: none. */
    textsTo: integer('texts_to').references(() => findingTexts.id),
    quotesTo: integer('quotes_to').references(() => answerQuotes.id),
    /** What it corrects, for everybody to read. */
    corrects: text('corrects'),
    savedAt: instant('saved_at').notNull(),
    savedBy: person('saved_by'),
  },
  (table) => [
    index('publishing_schedules_round').on(table.roundId, table.id),
    check('publishing_schedules_whole', sql`(${table.revisionId} is null) = (${table.publishesAt} is null)`),
  ],
)

/** What came of a schedule at its moment: it was published, or something had overtaken it. Never updated, never deleted; one row a schedule. */
export const publishingOutcomes = sqliteTable('publishing_outcomes', {
  scheduleId: integer('schedule_id')
    .primaryKey()
    .references(() => publishingSchedules.id),
  at: instant('at').notNull(),
  published: integer('published', { mode: 'boolean' }).notNull(),
})
