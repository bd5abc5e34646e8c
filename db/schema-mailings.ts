/** Letters of the association to all municipalities of a round: what they say, when they are written, how far that is. */
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { instant, person, rounds } from './schema'

const ofRound = () =>
  integer('round_id')
    .notNull()
    .references(() => rounds.id)

/** What administrators wrote for a purpose in a language, each time the whole of it; never updated, never deleted. The newest of a round stands. */
export const mailingTexts = sqliteTable(
  'mailing_texts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: ofRound(),
    purpose: text('purpose').$type<MailingPurpose>().notNull(),
    locale: text('locale', { enum: ['fi', 'sv', 'en'] }).notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: person('saved_by'),
  },
  (table) => [index('mailing_texts_round').on(table.roundId, table.purpose, table.locale, table.id)],
)

/** A mailing. Its letters are rows of `letters` that name it. */
export const mailings = sqliteTable(
  'mailings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: ofRound(),
    purpose: text('purpose').$type<MailingPurpose>().notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: person('made_by').notNull(),
    /** When it is to begin. */
    dueAt: instant('due_at').notNull(),
    /** The end of the time to answer leaves with its letters as a calendar file. */
    withCalendar: integer('with_calendar', { mode: 'boolean' }).notNull().default(false),
    startedAt: instant('started_at'),
    /** Code of the last municipality whose letters stand in the queue, or that was left out: where writing goes on after a restart. */
    doneTo: text('done_to'),
    pausedAt: instant('paused_at'),
    finishedAt: instant('finished_at'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: person('cancelled_by'),
    /** Its moment came while the round was in no state for it: nobody cancelled it. */
    lapsed: integer('lapsed', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('mailings_round').on(table.roundId, table.id),
    check('mailings_end', sql`${table.finishedAt} is null or ${table.startedAt} is not null`),
  ],
)
