/** How questionnaires came to be what they are; the documents themselves are in schema.ts. */
import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
import { instant, person, questionnaires } from './schema'

/**
 * Every edit of a questionnaire, in order, with what stood before: never updated, never deleted. The document is what the last of them made
 * it; what it was before any of them is computed backwards (questionnaire/editing/history.ts).
 */
export const questionnaireEdits = sqliteTable(
  'questionnaire_edits',
  {
    questionnaireId: integer('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    /** From 1 on, of this questionnaire. */
    number: integer('number').notNull(),
    at: instant('at').notNull(),
    by: person('by').notNull(),
    edit: text('edit', { mode: 'json' }).$type<DocumentEdit>().notNull(),
    /** The edit of the same person that this one takes back; of one that had taken back another, it does that again. */
    undoes: integer('undoes'),
  },
  (table) => [
    primaryKey({ columns: [table.questionnaireId, table.number] }),
    foreignKey({ columns: [table.questionnaireId, table.undoes], foreignColumns: [table.questionnaireId, table.number] }),
    check('questionnaire_edits_number', sql`${table.number} >= 1 and (${table.undoes} is null or ${table.undoes} < ${table.number})`),
  ],
)

/** States of a questionnaire that somebody gave a name to; never updated, never deleted. */
export const questionnaireStates = sqliteTable(
  'questionnaire_states',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    questionnaireId: integer('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    /** The state after that edit; 0: before the first. */
    number: integer('number').notNull(),
    name: text('name').notNull(),
    at: instant('at').notNull(),
    by: person('by').notNull(),
  },
  (table) => [check('questionnaire_states_name', sql`length(${table.name}) between 1 and 100 and ${table.number} >= 0`)],
)
