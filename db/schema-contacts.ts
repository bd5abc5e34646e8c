/** The tables of whom to write to in each municipality. Domains whose addresses join stand in schema-members.ts. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, municipalities, person } from './schema'

/** An address of a municipality and who reads it. What was changed stands in the log by names of fields; what stood before is not kept. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    municipality: text('municipality')
      .notNull()
      .references(() => municipalities.code),
    /** As `readAddress` gives it. */
    email: text('email').notNull(),
    name: text('name'),
    /** Work title or unit, "viestintäpäällikkö". */
    role: text('role'),
    /** Null: the municipality's own. */
    locale: text('locale', { enum: ['fi', 'sv', 'en'] }),
    /** Whom letters go to first; one a municipality. */
    isPrimary: integer('is_primary', { mode: 'boolean' }).notNull().default(false),
    /** The registry's address, read by whoever is at work. */
    isRegistry: integer('is_registry', { mode: 'boolean' }).notNull().default(false),
    /** Letters to the address came back. */
    bouncedAt: instant('bounced_at'),
    /** The person has left the municipality. */
    departedAt: instant('departed_at'),
    addedAt: instant('added_at').notNull(),
    addedBy: person('added_by'),
    changedAt: instant('changed_at').notNull(),
    changedBy: person('changed_by'),
  },
  (table) => [
    unique('contacts_address').on(table.municipality, table.email),
    uniqueIndex('contacts_primary').on(table.municipality).where(sql`${table.isPrimary} = 1`),
    index('contacts_email').on(table.email),
  ],
)
