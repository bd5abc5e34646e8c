/** What administrators make of written answers: labels, who gave which, and what may be quoted. Rows are only ever added. */
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { answerVersions, instant, person, rounds } from './schema'

const id = () => integer('id').primaryKey({ autoIncrement: true })

/** The labels of one question's answers. */
export const answerLabels = sqliteTable(
  'answer_labels',
  {
    id: id(),
    roundId: integer('round_id')
      .notNull()
      .references(() => rounds.id),
    key: text('key').notNull(),
    name: text('name').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: person('made_by').notNull(),
  },
  (table) => [unique().on(table.roundId, table.key, table.name), check('answer_labels_name', sql`length(${table.name}) > 0`)],
)

/** The saved text that a row is about. */
const ofAnswer = () => ({
  responseId: integer('response_id').notNull(),
  key: text('key').notNull(),
  version: integer('version').notNull(),
})
type OfAnswer = Record<'responseId' | 'key' | 'version', Parameters<typeof foreignKey>[0]['columns'][number]>
const isSaved = ({ responseId, key, version }: OfAnswer) =>
  foreignKey({
    columns: [responseId, key, version],
    foreignColumns: [answerVersions.responseId, answerVersions.key, answerVersions.version],
  })

/** A coder has read an answer. The newest of a coder stands; without labels and `noneFits` the coder takes the earlier one back. */
export const answerCodings = sqliteTable(
  'answer_codings',
  {
    id: id(),
    ...ofAnswer(),
    noneFits: integer('none_fits', { mode: 'boolean' }).notNull(),
    codedAt: instant('coded_at').notNull(),
    codedBy: person('coded_by').notNull(),
  },
  (table) => [isSaved(table), index('answer_codings_answer').on(table.key, table.responseId)],
)

export const answerCodingLabels = sqliteTable(
  'answer_coding_labels',
  {
    codingId: integer('coding_id')
      .notNull()
      .references(() => answerCodings.id),
    labelId: integer('label_id')
      .notNull()
      .references(() => answerLabels.id),
  },
  (table) => [primaryKey({ columns: [table.codingId, table.labelId] })],
)

/** What may be quoted of an answer. The newest of an answer stands; a publishing names the newest of all (schema-rounds.ts). */
export const answerQuotes = sqliteTable(
  'answer_quotes',
  {
    id: id(),
    ...ofAnswer(),
    /** As it may be shown; null: it may not any more. */
    quote: text('quote'),
    approvedAt: instant('approved_at').notNull(),
    approvedBy: person('approved_by').notNull(),
  },
  (table) => [isSaved(table), index('answer_quotes_answer').on(table.key, table.responseId)],
)
