/** The tables of files that administrators bring: each an import with what became of it. */

import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, person } from './schema'

export const importKinds = ['contacts', 'classification', 'population'] as const

/** The file's bytes until they are read, its rows until nobody needs them any more: both may name people. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: importKinds }).notNull(),
    fileName: text('file_name').notNull(),
    file: blob('file', { mode: 'buffer' }),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: person('uploaded_by').notNull(),
    readAt: instant('read_at'),
    /** JSON of `ImportedRow[]`; null before reading, when it failed, and when they are needed no more. */
    rows: text('rows'),
    /** JSON of why it could not be read. */
    problem: text('problem', { mode: 'json' }).$type<{ problem: string; row?: number }>(),
    /** Fields of the columns as chosen by hand, '' for none; null: as guessed. */
    columns: text('columns', { mode: 'json' }).$type<string[]>(),
    /** Choices made on the preview, by name. */
    options: text('options', { mode: 'json' }).$type<Record<string, string>>(),
    confirmedAt: instant('confirmed_at'),
    confirmedBy: person('confirmed_by'),
    /** What it came to, in numbers. */
    outcome: text('outcome', { mode: 'json' }).$type<Record<string, number>>(),
    /** JSON of what stood before, until the next import of the kind is confirmed. */
    before: text('before'),
    undoneAt: instant('undone_at'),
    undoneBy: person('undone_by'),
    discardedAt: instant('discarded_at'),
    discardedBy: person('discarded_by'),
  },
  (table) => [
    index('imports_kind').on(table.kind, table.uploadedAt),
    check('imports_fate', sql`${table.discardedAt} is null or ${table.confirmedAt} is null`),
    check('imports_undone', sql`${table.undoneAt} is null or ${table.confirmedAt} is not null`),
  ],
)

/** Which field a column's head meant the last time somebody confirmed it. */
export const importHeads = sqliteTable(
  'import_heads',
  {
    kind: text('kind', { enum: importKinds }).notNull(),
    /** Lower case, single blanks. */
    head: text('head').notNull(),
    /** '' for none. */
    field: text('field').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.head] })],
)
