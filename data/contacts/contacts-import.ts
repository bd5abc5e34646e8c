/** A list of contacts from a file: what it would do, doing it all at once, and undoing it. */
import 'server-only'
import { createHash } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { contacts } from '@/db/schema-contacts'
import { imports } from '@/db/schema-imports'
import { inSnapshot } from '@/db/snapshot'
import { explainAddress } from '@/questionnaire/reading/address'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { type ColumnReader, type FileColumn, layOut, rememberHeads } from '../imports/columns'
import {
  canUndo,
  findImport,
  type ImportRow,
  type ListedImport,
  markConfirmed,
  markUndone,
  newestImports,
  readImport,
  rowsToConfirm,
  type SettledImport,
  settledImport,
} from '../imports/imports'
import { finderOf, knownMunicipalities } from '../register/municipality-names'
import { requireAdministrator, type Viewer } from '../viewer'
import { type ContactField, contactFields, guessField, headKey } from './contact-fields'
import { columnsOf, contactsOf } from './contacts'
import { type ContactsPlan, type ContactVerdict, type ContactWrite, planContacts, type RowVerdict } from './plan-import'

const holdsAddress = (cell: string) => 'address' in explainAddress(cell)

export const contactColumns: ColumnReader<ContactField> = {
  kind: 'contacts',
  fields: contactFields,
  keyOf: headKey,
  guess: guessField,
  isContent: ({ cells }) => cells.some(holdsAddress),
  guessByContent: (cells) => {
    const filled = cells.filter(Boolean)
    if (filled.length === 0) return ''
    return filled.filter(holdsAddress).length > filled.length / 2 ? 'email' : ''
  },
}

type Planned = {
  plan: ContactsPlan
  columns: FileColumn<ContactField>[]
  hasHeads: boolean /** Tells one plan from another. */
  seal: string
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)

/** Without heads the municipality is where a name of one stands. */
function withMunicipality(columns: FileColumn<ContactField>[], find: ReturnType<typeof finderOf>): FileColumn<ContactField>[] {
  if (columns.some(({ field }) => field === 'municipality' || field === 'code')) return columns
  const at = columns.findIndex(
    ({ field, head, examples }) => !field && !head && examples.length > 0 && examples.every((each) => 'code' in find(each, '')),
  )
  return columns.map((column, index) => (index === at ? { ...column, field: 'municipality' } : column))
}

function planOf(tx: Pick<Tx, 'select' | 'selectDistinct'>, row: ImportRow, now: Date): Planned {
  const find = finderOf(tx, dayOf(now))
  const laid = layOut(tx, rowsToConfirm(row), row.columns, contactColumns)
  const columns = row.columns ? laid.columns : withMunicipality(laid.columns, find)
  const plan = planContacts(
    laid.body,
    columns.map(({ field }) => field),
    find,
    contactsOf(tx),
  )
  const seal = createHash('sha256')
    .update(JSON.stringify([plan.rows, plan.released]))
    .digest('hex')
    .slice(0, 32)
  return { plan, columns, hasHeads: laid.hasHeads, seal }
}

export type ContactsPreview = { fileName: string; uploadedAt: Date } & (
  | SettledImport
  | {
      fate: 'ready'
      columns: FileColumn<ContactField>[]
      counts: Record<ContactVerdict, number>
      /** Fields without which no row can be read. */
      lacking: ('municipality' | 'email')[]
      /** Those of one verdict, or those left out first. */
      rows: RowVerdict[]
      /** Of the municipalities of these rows, by code. */
      names: Record<string, Text>
      pages: number
      seal: string
    }
)

export const rowsOnPage = 100
const order: readonly ContactVerdict[] = ['left-out', 'changed', 'new', 'unchanged']

function namesOf(rows: readonly RowVerdict[]): Record<string, Text> {
  const codes = new Set(rows.map(({ municipality }) => municipality))
  const named = knownMunicipalities(database()).filter(({ code }) => codes.has(code))
  return Object.fromEntries(named.map(({ code, nameFi, nameSv }) => [code, { fi: nameFi, sv: nameSv }]))
}

/**
 * What an import would do, or has done.
 * @param of.show rows of this verdict alone
 * @param of.page from 1
 * @throws AppError not-signed-in, not-found
 */
export async function getContactsImport(
  viewer: Viewer,
  id: number,
  of: { show?: ContactVerdict | undefined; page?: number } = {},
  now = new Date(),
): Promise<ContactsPreview> {
  const row = await readImport(viewer, 'contacts', id)
  const shown = { fileName: row.fileName, uploadedAt: row.uploadedAt }
  const settled = settledImport(row)
  if (settled) return { ...shown, ...settled }
  const { plan, columns, seal } = inSnapshot((tx) => planOf(tx, row, now))
  const has = (field: ContactField) => columns.some((column) => column.field === field)
  const lacking = [
    ...(has('municipality') || has('code') ? [] : (['municipality'] as const)),
    ...(has('email') ? [] : (['email'] as const)),
  ]
  const rows = of.show
    ? plan.rows.filter(({ verdict }) => verdict === of.show)
    : order.flatMap((each) => plan.rows.filter(({ verdict }) => verdict === each))
  const first = ((of.page ?? 1) - 1) * rowsOnPage
  const shownRows = rows.slice(first, first + rowsOnPage)
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage))
  return { ...shown, fate: 'ready', columns, counts: plan.counts, lacking, rows: shownRows, pages, names: namesOf(shownRows), seal }
}

/** Chooses by hand what the columns hold, '' for nothing that is read. @throws AppError not-signed-in, not-found */
export async function chooseContactColumns(viewer: Viewer, id: number, fields: readonly string[]): Promise<void> {
  requireAdministrator(viewer)
  const columns = fields.map((field) => contactFields.find((each) => each === field) ?? '')
  database().transaction(
    (tx) => {
      rowsToConfirm(findImport(tx, 'contacts', id))
      tx.update(imports).set({ columns }).where(eq(imports.id, id)).run()
    },
    { behavior: 'immediate' },
  )
}

type StoredRow = typeof contacts.$inferSelect
/** What stood before a write: null where the contact is new. */
type Before = { id: number; row: StoredRow | null }

/** As many as one statement takes at a time. */
const inPieces = <Each>(all: readonly Each[], most = 500): Each[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))

function writeContacts(tx: Tx, by: string, { writes, released }: ContactsPlan, now: Date): Before[] {
  const ids = [...new Set([...writes.flatMap(({ id }) => id ?? []), ...released])]
  const known = new Map<number, StoredRow>()
  for (const piece of inPieces(ids))
    for (const row of tx.select().from(contacts).where(inArray(contacts.id, piece)).all()) known.set(row.id, row)
  for (const id of ids) tx.update(contacts).set({ isPrimary: false, changedAt: now, changedBy: by }).where(eq(contacts.id, id)).run()
  const valuesOf = ({ id, facts }: ContactWrite) => ({
    ...columnsOf(facts, id === null ? undefined : known.get(id), now),
    changedAt: now,
    changedBy: by,
  })
  for (const each of writes) if (each.id !== null) tx.update(contacts).set(valuesOf(each)).where(eq(contacts.id, each.id)).run()
  const added = inPieces(writes.filter(({ id }) => id === null)).flatMap((piece) => {
    const values = piece.map((each) => ({ ...valuesOf(each), addedAt: now, addedBy: by }))
    return tx.insert(contacts).values(values).returning({ id: contacts.id }).all()
  })
  return [...ids.map((id) => ({ id, row: known.get(id) ?? null })), ...added.map(({ id }) => ({ id, row: null }))]
}

/**
 * Does all that the preview showed, or nothing.
 * @param seal of the preview: when something has changed meanwhile, nothing is done
 * @throws AppError not-signed-in, not-found
 */
export async function confirmContactsImport(viewer: Viewer, id: number, seal: string, now = new Date()): Promise<{ ok: boolean }> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): { ok: boolean } => {
    const row = findImport(tx, 'contacts', id)
    const { plan, columns, seal: present } = planOf(tx, row, now)
    if (seal !== present || plan.writes.length === 0) return { ok: false }
    const before = writeContacts(tx, by, plan, now)
    const { new: added, changed, unchanged, 'left-out': leftOut } = plan.counts
    rememberHeads(tx, columns, contactColumns, now)
    markConfirmed(tx, viewer, row, { outcome: { added, changed, unchanged, leftOut }, before }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

const revived = (row: StoredRow): StoredRow => {
  const date = (value: Date | null) => (value === null ? null : new Date(value))
  return {
    ...row,
    bouncedAt: date(row.bouncedAt),
    departedAt: date(row.departedAt),
    addedAt: new Date(row.addedAt),
    changedAt: new Date(row.changedAt),
  }
}

/**
 * Puts back what stood before an import. What somebody has changed since stays as it is.
 * @returns how many contacts those are
 * @throws AppError not-signed-in, not-found (also when another import was confirmed since)
 */
export async function undoContactsImport(viewer: Viewer, id: number, now = new Date()): Promise<{ kept: number }> {
  requireAdministrator(viewer)
  const write = (tx: Tx): { kept: number } => {
    const row = findImport(tx, 'contacts', id)
    if (!canUndo(row) || !row.confirmedAt) throw new AppError('not-found')
    const before: Before[] = JSON.parse(row.before ?? '[]')
    const standing = before.flatMap((each) => {
      const present = tx.select().from(contacts).where(eq(contacts.id, each.id)).get()
      return present && present.changedAt.getTime() === row.confirmedAt?.getTime() ? [each] : []
    })
    for (const each of standing.filter(({ row: was }) => was === null)) tx.delete(contacts).where(eq(contacts.id, each.id)).run()
    const restored = standing.flatMap(({ row: was }) => (was ? [revived(was)] : []))
    for (const { id: own } of restored) tx.update(contacts).set({ isPrimary: false }).where(eq(contacts.id, own)).run()
    const put = restored.filter((was) => putBack(tx, was)).length
    const kept = before.length - standing.length + restored.length - put
    markUndone(tx, viewer, row, kept, now)
    return { kept }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** Not where somebody has made another contact of its address since; primary only where nobody else is by now. */
function putBack(tx: Tx, was: StoredRow): boolean {
  const own = contactsOf(tx, was.municipality).filter(({ id }) => id !== was.id)
  if (own.some(({ email }) => email === was.email)) return false
  const isPrimary = was.isPrimary && !own.some((each) => each.isPrimary)
  tx.update(contacts)
    .set({ ...was, isPrimary })
    .where(eq(contacts.id, was.id))
    .run()
  return true
}

/** The newest files of contacts. @throws AppError not-signed-in, not-found */
export async function listContactsImports(viewer: Viewer): Promise<ListedImport[]> {
  requireAdministrator(viewer)
  return newestImports(database(), 'contacts')
}
