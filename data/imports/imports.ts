/**
 * Files that administrators bring, each a row with its state: uploaded, read in a worker, looked at, then confirmed or discarded, and
 * undone until the next one is confirmed. What a kind of file means stands beside what it changes.
 */
import 'server-only'
import { and, desc, eq, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { type importKinds, imports } from '@/db/schema-imports'
import { cutText, oneLine } from '@/questionnaire/reading/text'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import { askingOf, inWorker } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import type { FileProblem, ImportedRow, ReadTable } from './file/limits'
import { newProgress, notedPercent, noteProgress } from './progress'
import type { FileToRead } from './read-import'

export type ImportKind = (typeof importKinds)[number]
export type ImportRow = typeof imports.$inferSelect
export type ImportFate = 'reading' | 'refused' | 'ready' | 'confirmed' | 'undone' | 'discarded'

/** What became of an import, from its facts; what was forgotten before anybody confirmed it counts as discarded. */
export function importFate(row: ImportRow): ImportFate {
  if (row.discardedAt) return 'discarded'
  if (row.undoneAt) return 'undone'
  if (row.confirmedAt) return 'confirmed'
  if (!row.readAt) return row.file ? 'reading' : 'discarded'
  if (row.problem) return 'refused'
  return row.rows === null ? 'discarded' : 'ready'
}

/** Days after which a file that nobody confirmed is forgotten. */
const keptDays = 30

/** What is in files nobody needs any more may name people. */
function forgetOld(tx: Tx, now: Date): void {
  const old = new Date(now.getTime() - keptDays * 86_400_000)
  tx.update(imports)
    .set({ file: null, rows: null })
    .where(and(isNull(imports.confirmedAt), lt(imports.uploadedAt, old)))
    .run()
}

/**
 * Takes a file in and begins reading it.
 * @returns the import's id
 * @throws AppError not-signed-in, not-found
 */
export async function beginImport(
  viewer: Viewer,
  kind: ImportKind,
  file: { name: string; bytes: Buffer },
  now = new Date(),
): Promise<number> {
  const uploadedBy = requireAdministrator(viewer)
  const fileName = cutText(oneLine(file.name, 200) ?? kind, 200)
  const write = (tx: Tx) => {
    forgetOld(tx, now)
    const { id } = tx
      .insert(imports)
      .values({ kind, fileName, file: file.bytes, uploadedAt: now, uploadedBy })
      .returning({ id: imports.id })
      .get()
    logEvent(tx, viewer, { kind: 'import-uploaded', detail: { import: id, of: kind, bytes: file.bytes.length } }, now)
    return id
  }
  const id = database().transaction(write, { behavior: 'immediate' })
  await Promise.race([readingOf(viewer, id), new Promise((resolve) => setTimeout(resolve, patience))])
  return id
}

/** Milliseconds that a page waits for reading; longer reading is shown as such, and found again by its address. */
const patience = 2500

const readFile = inWorker<FileToRead, ReadTable>('data/imports/read-import.ts')

// The framework loads the server's modules in several bundles; one process has one list.
const held = globalThis as unknown as { kuntakyselyReading?: Map<number, Promise<void>> }

/** Reads a file unless that is under way; an import that a stop interrupted is read when it is next looked at. */
function readingOf(viewer: Viewer, id: number): Promise<void> {
  held.kuntakyselyReading ??= new Map()
  const all = held.kuntakyselyReading
  const own =
    all.get(id) ??
    readInto(viewer, id)
      .catch((error: unknown) => log.error({ err: error, import: id }, 'a file could not be read'))
      .finally(() => all.delete(id))
  all.set(id, own)
  return own
}

async function readInto(viewer: Viewer, id: number): Promise<void> {
  const progress = newProgress()
  const settle = noteProgress(id, progress)
  const read: ReadTable | null = await readFile({ id, progress }, askingOf(viewer.personId, ''))
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'took-too-long') return { problem: 'gave-up' as const }
      // Too much else is under way, or another process reads it: looked at again, it is tried again or found.
      if (error instanceof AppError) return null
      log.error({ err: error, import: id }, 'a file could not be read')
      return { problem: 'gave-up' as const }
    })
    .finally(settle)
  if (read === null) return
  const found = 'problem' in read ? { problem: read, rows: null } : { rows: JSON.stringify(read.rows) }
  const own = and(eq(imports.id, id), isNull(imports.readAt))
  database()
    .update(imports)
    .set({ ...found, file: null, readAt: new Date() })
    .where(own)
    .run()
}

/** An import of a kind. @throws AppError not-found */
export function findImport(tx: Pick<Tx, 'select'>, kind: ImportKind, id: number): ImportRow {
  const row = tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.kind, kind)))
    .get()
  if (!row) throw new AppError('not-found')
  return row
}

/** The import once it is read, or as it stands when that takes longer than a page waits. @throws AppError not-signed-in, not-found */
export async function readImport(viewer: Viewer, kind: ImportKind, id: number): Promise<ImportRow> {
  requireAdministrator(viewer)
  const row = findImport(database(), kind, id)
  if (importFate(row) !== 'reading') return row
  await Promise.race([readingOf(viewer, id), new Promise((resolve) => setTimeout(resolve, patience))])
  return findImport(database(), kind, id)
}

/** The rows of an import that can be confirmed. @throws AppError not-found when it cannot */
export function rowsToConfirm(row: ImportRow): ImportedRow[] {
  if (importFate(row) !== 'ready' || row.rows === null) throw new AppError('not-found')
  return JSON.parse(row.rows)
}

/** What a preview says of an import that cannot be confirmed, or not any more. */
export type SettledImport =
  | { fate: 'reading'; percent: number }
  | { fate: 'discarded' | 'undone' }
  | { fate: 'refused'; refusal: { problem: FileProblem; row?: number } }
  | { fate: 'confirmed'; outcome: Record<string, number>; confirmedAt: Date; canUndo: boolean }

/** Null while it can be confirmed: what it would do then depends on its kind. */
export function settledImport(row: ImportRow): SettledImport | null {
  const fate = importFate(row)
  if (fate === 'ready') return null
  const refusal = row.problem as { problem: FileProblem; row?: number } | null
  if (fate === 'refused' && refusal) return { fate, refusal }
  if (fate === 'confirmed' && row.confirmedAt)
    return { fate, outcome: row.outcome ?? {}, confirmedAt: row.confirmedAt, canUndo: canUndo(row) }
  if (fate === 'reading') return { fate, percent: notedPercent(row.id) }
  return { fate: fate === 'undone' ? fate : 'discarded' }
}

/** Puts a file aside without having changed anything. @throws AppError not-signed-in, not-found */
export async function discardImport(viewer: Viewer, kind: ImportKind, id: number, now = new Date()): Promise<void> {
  const discardedBy = requireAdministrator(viewer)
  database().transaction(
    (tx) => {
      if (importFate(findImport(tx, kind, id)) !== 'ready') throw new AppError('not-found')
      tx.update(imports).set({ discardedAt: now, discardedBy, rows: null }).where(eq(imports.id, id)).run()
      logEvent(tx, viewer, { kind: 'import-discarded', detail: { import: id, of: kind } }, now)
    },
    { behavior: 'immediate' },
  )
}

/** Marks an import as confirmed within the transaction that does what it says; what earlier ones of its kind kept goes. */
export function markConfirmed(
  tx: Tx,
  viewer: Viewer,
  { id, kind }: Pick<ImportRow, 'id' | 'kind'>,
  done: { outcome: Record<string, number>; before: unknown },
  now: Date,
): void {
  const confirmed = {
    confirmedAt: now,
    confirmedBy: viewer.personId,
    outcome: done.outcome,
    before: JSON.stringify(done.before),
    rows: null,
  }
  tx.update(imports)
    .set({ rows: null, before: null })
    .where(and(eq(imports.kind, kind), ne(imports.id, id), isNotNull(imports.confirmedAt)))
    .run()
  tx.update(imports).set(confirmed).where(eq(imports.id, id)).run()
  logEvent(tx, viewer, { kind: 'import-confirmed', detail: { import: id, of: kind, ...done.outcome } }, now)
}

/** May the import still be undone? Once another of its kind is confirmed, what stood before is gone. */
export const canUndo = (row: ImportRow): boolean => importFate(row) === 'confirmed' && row.before !== null

/** Marks an import as undone within the transaction that does it. */
export function markUndone(tx: Tx, viewer: Viewer, { id, kind }: Pick<ImportRow, 'id' | 'kind'>, kept: number, now: Date): void {
  tx.update(imports).set({ undoneAt: now, undoneBy: viewer.personId, before: null }).where(eq(imports.id, id)).run()
  logEvent(tx, viewer, { kind: 'import-undone', detail: { import: id, of: kind, kept } }, now)
}

export type ListedImport = {
  id: number
  fileName: string
  fate: ImportFate
  uploadedAt: Date
  by: string | null
  outcome: Record<string, number> | null
}

/** The newest imports of some kinds, the newest first; who may see them is for the caller to check. */
export const newestImports = (tx: Pick<Tx, 'select'>, kind: ImportKind, limit = 10): ListedImport[] =>
  tx
    .select({ row: imports, by: people.name })
    .from(imports)
    .leftJoin(people, eq(people.id, imports.uploadedBy))
    .where(eq(imports.kind, kind))
    .orderBy(desc(imports.id))
    .limit(limit)
    .all()
    .map(({ row, by }) => ({
      id: row.id,
      fileName: row.fileName,
      fate: importFate(row),
      uploadedAt: row.uploadedAt,
      by,
      outcome: row.outcome,
    }))
