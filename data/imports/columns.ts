/** Which field each column of a file holds: as somebody chose, else as such a head was confirmed before, else as it is most likely meant. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { importHeads } from '@/db/schema-imports'
import type { ImportedRow } from './file/limits'
import type { ImportKind, ImportRow } from './imports'

export type FileColumn<Field extends string> = {
  /** As it stands in the file; empty where the file has no heads. */
  head: string
  field: Field | ''
  /** Cells of the first rows, to tell by what it is. */
  examples: string[]
}

/** What a kind of file knows of its columns. */
export type ColumnReader<Field extends string> = {
  kind: ImportKind
  fields: readonly Field[]
  keyOf: (head: string) => string
  guess: (head: string) => Field | ''
  /** Does the row hold what only a row of content holds? Then the file has no heads. */
  isContent: (row: ImportedRow) => boolean
  /** Fields that may be read from what stands below, where no head tells. */
  guessByContent?: (cells: string[]) => Field | ''
}

/** Titles stand above the heads in few rows. */
const searched = 15

export type LaidOut<Field extends string> = { columns: FileColumn<Field>[]; body: ImportedRow[]; hasHeads: boolean }

/** The row of heads is the first that names two fields, or one where there is no better; what stands above it is a title. */
function headIndex<Field extends string>(rows: readonly ImportedRow[], known: (head: string) => Field | ''): number {
  const named = rows.slice(0, searched).map(({ cells }) => new Set(cells.map(known).filter(Boolean)).size)
  const two = named.findIndex((count) => count >= 2)
  return two >= 0 ? two : named.indexOf(1)
}

/** A file's columns and the rows below their heads. */
export function layOut<Field extends string>(
  tx: Pick<Tx, 'select'>,
  rows: readonly ImportedRow[],
  chosen: ImportRow['columns'],
  reader: ColumnReader<Field>,
): LaidOut<Field> {
  const remembered = new Map(
    tx
      .select()
      .from(importHeads)
      .where(eq(importHeads.kind, reader.kind))
      .all()
      .map(({ head, field }) => [head, field]),
  )
  const isField = (field: string | undefined): field is Field | '' => field === '' || reader.fields.some((each) => each === field)
  const known = (head: string): Field | '' => {
    const before = remembered.get(reader.keyOf(head))
    return isField(before) ? before : reader.guess(head)
  }
  const at = headIndex(rows, known)
  const [first] = rows
  const hasHeads = at >= 0 || (first !== undefined && !reader.isContent(first))
  const heads = hasHeads ? (rows[Math.max(at, 0)]?.cells ?? []) : []
  const body = hasHeads ? rows.slice(Math.max(at, 0) + 1) : [...rows]
  const width = Math.max(heads.length, ...body.slice(0, 100).map(({ cells }) => cells.length), 0)
  const taken = new Set<string>()
  const columns = Array.from({ length: width }, (_, index) => {
    const head = heads[index] ?? ''
    const cells = body.slice(0, 20).map((row) => row.cells[index] ?? '')
    const guessed = hasHeads ? known(head) : (reader.guessByContent?.(cells) ?? '')
    const field = isField(chosen?.[index]) ? (chosen?.[index] as Field | '') : guessed
    const own = field && taken.has(field) ? '' : field
    if (own) taken.add(own)
    return { head, field: own, examples: cells.filter(Boolean).slice(0, 3) }
  })
  return { columns, body, hasHeads }
}

/** Remembers what heads meant, within the transaction that confirms the import. */
export function rememberHeads<Field extends string>(
  tx: Tx,
  columns: readonly FileColumn<Field>[],
  reader: ColumnReader<Field>,
  now: Date,
): void {
  for (const { head, field } of columns.filter((column) => column.head.trim()))
    tx.insert(importHeads)
      .values({ kind: reader.kind, head: reader.keyOf(head), field, savedAt: now })
      .onConflictDoUpdate({ target: [importHeads.kind, importHeads.head], set: { field, savedAt: now } })
      .run()
}
