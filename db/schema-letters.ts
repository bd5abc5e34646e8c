/** The table of letters, which is also the queue they leave from; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, municipalities, person, rounds, submissions } from './schema'
import { mailings } from './schema-mailings'

/** Every letter, whether sent or not. */
export const letters = sqliteTable(
  'letters',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    purpose: text('purpose', {
      enum: [
        'sign-in',
        'receipt',
        'invitation',
        'reminder',
        'colleague',
        'handover',
        'join-link',
        'join-request',
        'join-decision',
        'member-joined',
        'benchmark',
        'unsent-changes',
        'approval',
        'approvers',
        'removed',
        'opening-refused',
        'sent-back',
        'thanks',
        'results',
        'own',
        'proof',
        'role-invitation',
        'test-letter',
      ],
    }).notNull(),
    recipient: text('recipient').notNull(),
    personId: person('person_id'),
    /** Whose people asked for it and see what became of it; null: the service's own. */
    municipality: text('municipality').references(() => municipalities.code),
    /** The round whose course ends it before it leaves; null: none does. */
    roundId: integer('round_id').references(() => rounds.id),
    locale: text('locale', { enum: ['fi', 'sv', 'en'] }).notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** The answers of this sending leave with it as a file, made when it leaves. */
    submissionId: integer('submission_id').references(() => submissions.id),
    /** A calendar file that leaves with it, as it is; null: none. */
    calendar: text('calendar'),
    /** The mailing it belongs to; null: it was written to this reader alone. */
    mailingId: integer('mailing_id').references(() => mailings.id),
    /** Of a letter that nobody may get twice: round, purpose, municipality and address. */
    onceKey: text('once_key'),
    /** Where answers to it go; null: where the operator's settings say. */
    replyTo: text('reply_to'),
    /** The text holds places for a link's token and a code, made of this and the service's secret when the letter leaves; null from its end on. */
    tokenSeed: text('token_seed'),
    createdAt: instant('created_at').notNull(),
    /** From then on it is not worth sending. */
    usefulUntil: instant('useful_until').notNull(),
    // What delivery has come to: mail/delivery-state.ts says what these mean together.
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    startedAt: instant('started_at'),
    /** When the last attempt began; stays when that is over. */
    attemptedAt: instant('attempted_at'),
    endingAt: instant('ending_at'),
    sentAt: instant('sent_at'),
    failedAt: instant('failed_at'),
    uncertainAt: instant('uncertain_at'),
    expiredAt: instant('expired_at'),
    returnedAt: instant('returned_at'),
    failure: text('failure'),
  },
  (table) => [
    index('letters_created').on(table.createdAt),
    index('letters_municipality').on(table.municipality, table.personId),
    index('letters_submission').on(table.submissionId),
    index('letters_mailing').on(table.mailingId),
    index('letters_attempted').on(table.attemptedAt),
    uniqueIndex('letters_once').on(table.onceKey),
    index('letters_open')
      .on(table.id)
      .where(sql`${table.sentAt} is null and ${table.failedAt} is null and ${table.uncertainAt} is null and ${table.expiredAt} is null`),
  ],
)
