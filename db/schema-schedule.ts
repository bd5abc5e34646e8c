/** When planned rounds open by the clock, what came of it, and texts corrected while a round is open. */
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, person, questionnaires, rounds } from './schema'

const ofRound = () =>
  integer('round_id')
    .notNull()
    .references(() => rounds.id)

/** What administrators set of a round's opening and closing, each time the whole of it; never updated, never deleted. The newest stands. */
export const roundSchedules = sqliteTable(
  'round_schedules',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: ofRound(),
    /** Null: the round is opened by hand. */
    opensAt: instant('opens_at'),
    /** Null: the deadline is asked for at opening. */
    closesAt: instant('closes_at'),
    savedAt: instant('saved_at').notNull(),
    savedBy: person('saved_by'),
  },
  (table) => [
    index('round_schedules_round').on(table.roundId, table.id),
    check('round_schedules_order', sql`${table.opensAt} is null or ${table.closesAt} > ${table.opensAt}`),
  ],
)

/** A schedule whose moment came while the round could not be opened: it is over. Never updated, never deleted; one row a schedule. */
export const openingRefusals = sqliteTable(
  'opening_refusals',
  {
    scheduleId: integer('schedule_id')
      .primaryKey()
      .references(() => roundSchedules.id),
    at: instant('at').notNull(),
    reason: text('reason', { enum: ['questionnaire', 'frame', 'over'] }).notNull(),
  },
  (table) => [check('opening_refusals_reason', sql`${table.reason} in ('questionnaire', 'frame', 'over')`)],
)

/**
 * A text corrected while the round was open: the round is answered with another questionnaire from then on, which differs in texts alone.
 * Never updated, never deleted.
 */
export const wordingCorrections = sqliteTable(
  'wording_corrections',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: ofRound(),
    fromQuestionnaire: integer('from_questionnaire')
      .notNull()
      .references(() => questionnaires.id),
    toQuestionnaire: integer('to_questionnaire')
      .notNull()
      .references(() => questionnaires.id),
    section: text('section').notNull(),
    /** Null: a text of the section itself. */
    question: text('question'),
    /** Which text of it, in keys: "title", "options.on.label". */
    place: text('place').notNull(),
    locale: text('locale', { enum: ['fi', 'sv', 'en'] }).notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
    at: instant('at').notNull(),
    by: person('by'),
  },
  (table) => [index('wording_corrections_round').on(table.roundId, table.id)],
)
