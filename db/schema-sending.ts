/** The tables of approving before sending: who approves in a municipality, and what waits for it; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, municipalities, person, responses, submissions } from './schema'

const id = () => integer('id').primaryKey({ autoIncrement: true })

/** Members without whose approval their municipality's answers are not sent. Whoever is no member any more approves nothing. */
export const approvers = sqliteTable(
  'approvers',
  {
    id: id(),
    municipality: text('municipality')
      .notNull()
      .references(() => municipalities.code),
    personId: person('person_id').notNull(),
    setAt: instant('set_at').notNull(),
    setBy: person('set_by'),
    endedAt: instant('ended_at'),
    endedBy: person('ended_by'),
  },
  (table) => [uniqueIndex('approvers_now').on(table.municipality, table.personId).where(sql`${table.endedAt} is null`)],
)

/** Answers marked ready for approval. One is open at a time: a new one takes the place of the one before. */
export const approvalRequests = sqliteTable(
  'approval_requests',
  {
    id: id(),
    responseId: integer('response_id')
      .notNull()
      .references(() => responses.id),
    askedAt: instant('asked_at').notNull(),
    askedBy: person('asked_by'),
    /** What came of it: approved and sent. */
    submissionId: integer('submission_id').references(() => submissions.id),
    returnedAt: instant('returned_at'),
    returnedBy: person('returned_by'),
    /** What is to be corrected, in the approver's words. */
    returnNote: text('return_note'),
    /** Asked anew, or approval is not needed any more. */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: person('withdrawn_by'),
  },
  (table) => [
    index('approval_requests_response').on(table.responseId),
    uniqueIndex('approval_requests_open')
      .on(table.responseId)
      .where(sql`${table.submissionId} is null and ${table.returnedAt} is null and ${table.withdrawnAt} is null`),
  ],
)

/** The versions that were marked ready: later edits are told from them. */
export const approvalRequestAnswers = sqliteTable(
  'approval_request_answers',
  {
    requestId: integer('request_id')
      .notNull()
      .references(() => approvalRequests.id),
    key: text('key').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.key] })],
)
