/** Findings in the words of an administrator, beside those that are generated; the rest is in schema.ts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, person, rounds } from './schema'

/**
 * Every text that was written, in order; never updated, never deleted. The newest of a round, part and language stands. A publishing
 * names the newest of all, and so what the public reads (schema-rounds.ts).
 */
export const findingTexts = sqliteTable(
  'finding_texts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    /** Key of a question, or a part of the article: `article.headline`, `article.lead`. */
    part: text('part').notNull(),
    locale: text('locale', { enum: ['fi', 'sv', 'en'] }).notNull(),
    /** Null: the generated text is taken back. */
    text: text('text'),
    /** What was generated when it was written. */
    generated: text('generated').notNull(),
    /** The figures it was written on, canonical JSON. */
    figures: text('figures').notNull(),
    writtenAt: instant('written_at').notNull(),
    writtenBy: person('written_by').notNull(),
  },
  (table) => [index('finding_texts_round').on(table.roundId, table.id)],
)
