/** The tables of signing in; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, person } from './schema'
import { joinRequests } from './schema-members'

/** next-auth's sessions; the token is stored as its SHA-256. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: person('person_id').notNull(),
  expires: instant('expires').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** One-time sign-in: a link and a six-digit code, both hashed; using one voids the other. */
export const signInTokens = sqliteTable(
  'sign_in_tokens',
  {
    id: text('id').primaryKey(),
    /** Null for somebody who asks to join and has not proved the address yet. */
    personId: person('person_id'),
    joinRequestId: integer('join_request_id').references(() => joinRequests.id),
    linkHash: text('link_hash').notNull().unique(),
    /** Null where only a link was made (an operator's). */
    codeHash: text('code_hash'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    tries: integer('tries').notNull().default(0),
    /** Where to go after signing in, a path of the service. */
    destination: text('destination'),
  },
  (table) => [
    index('sign_in_tokens_person').on(table.personId),
    check('sign_in_tokens_whose', sql`${table.personId} is not null or ${table.joinRequestId} is not null`),
  ],
)
