/** The tables of a municipality's people: who was invited, what was handed to whom, and how strangers join; the rest is in schema.ts. */
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { frameUnits, instant, municipalities, people, person, rounds } from './schema'

const id = () => integer('id').primaryKey({ autoIncrement: true })
const ofRound = () =>
  integer('round_id')
    .notNull()
    .references(() => rounds.id)
const ofMunicipality = () =>
  text('municipality')
    .notNull()
    .references(() => municipalities.code)

/** A colleague invited by a member. Its personal link signs in once and holds until the round closes. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: id(),
    personId: person('person_id').notNull(),
    municipality: ofMunicipality(),
    roundId: ofRound(),
    /** As the inviter wrote it; shown until the person has signed in. */
    name: text('name'),
    /** Of letters, as the inviter chose it; holds until the person has signed in. Null before it was asked. */
    locale: text('locale', { enum: ['fi', 'sv', 'en'] }),
    linkHash: text('link_hash').notNull().unique(),
    /** Where the link leads, a path of the service. */
    destination: text('destination').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: person('created_by').notNull(),
    usedAt: instant('used_at'),
    /** The person was removed before the round closed. */
    endedAt: instant('ended_at'),
  },
  (table) => [index('invitations_person').on(table.personId, table.municipality), index('invitations_created').on(table.createdAt)],
)

/** A question or a whole section asked of a named colleague. One is open at a time: a new one takes the place of the one before. */
export const handovers = sqliteTable(
  'handovers',
  {
    id: id(),
    roundId: integer('round_id').notNull(),
    municipality: text('municipality').notNull(),
    section: text('section').notNull(),
    /** Null: the whole section. */
    question: text('question'),
    toPerson: person('to_person').notNull(),
    note: text('note'),
    askedAt: instant('asked_at').notNull(),
    askedBy: person('asked_by').notNull(),
    doneAt: instant('done_at'),
    doneBy: person('done_by'),
    /** Taken back, handed on to another, or its receiver left. */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: person('withdrawn_by'),
    /** The one who asked has seen that it is done. */
    seenAt: instant('seen_at'),
  },
  (table) => [
    foreignKey({ columns: [table.roundId, table.municipality], foreignColumns: [frameUnits.roundId, frameUnits.municipality] }),
    uniqueIndex('handovers_open_question')
      .on(table.roundId, table.municipality, table.section, table.question)
      .where(sql`${table.doneAt} is null and ${table.withdrawnAt} is null`),
    // Nulls are all different to a unique index, so whole sections have one of their own.
    uniqueIndex('handovers_open_section')
      .on(table.roundId, table.municipality, table.section)
      .where(sql`${table.question} is null and ${table.doneAt} is null and ${table.withdrawnAt} is null`),
    index('handovers_asked').on(table.askedAt),
  ],
)

/** A link for a registry address: whoever has it may ask to join the municipality while the round is open. */
export const joinLinks = sqliteTable(
  'join_links',
  {
    id: id(),
    municipality: ofMunicipality(),
    roundId: ofRound(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    createdBy: person('created_by').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: person('revoked_by'),
  },
  (table) => [index('join_links_municipality').on(table.municipality)],
)

/** Somebody who came through a join link, or chose the municipality without one. Nobody hears of it before the address is proved; then it joins by its domain or waits. */
export const joinRequests = sqliteTable(
  'join_requests',
  {
    id: id(),
    /** Null: came without a link. */
    linkId: integer('link_id').references(() => joinLinks.id),
    municipality: ofMunicipality(),
    roundId: ofRound(),
    /** Lower case; null once the person is erased. */
    address: text('address'),
    name: text('name'),
    createdAt: instant('created_at').notNull(),
    provedAt: instant('proved_at'),
    /** Known from the proof on. */
    personId: text('person_id').references(() => people.id),
    /** Approved by nobody: the domain is on the municipality's list. */
    approvedAt: instant('approved_at'),
    approvedBy: person('approved_by'),
    refusedAt: instant('refused_at'),
    refusedBy: person('refused_by'),
  },
  (table) => [index('join_requests_municipality').on(table.municipality), index('join_requests_address').on(table.address)],
)

/** Domains whose addresses join a municipality without asking; lower case, ASCII form. */
export const municipalityDomains = sqliteTable(
  'municipality_domains',
  {
    municipality: ofMunicipality(),
    domain: text('domain').notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: person('added_by'),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.domain] })],
)
