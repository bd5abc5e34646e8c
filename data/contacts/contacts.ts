/** Whom to write to in each municipality, for administrators: read, written and removed by hand. Several rows of a file: contacts-import.ts. */
import 'server-only'
import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { municipalities } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { type AddressFault, explainAddress } from '@/questionnaire/reading/address'
import { oneLine } from '@/questionnaire/reading/text'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import type { ContactFacts, KnownContact } from './plan-import'

type StoredContact = typeof contacts.$inferSelect
export type MunicipalityContact = KnownContact & { changedAt: Date }

const stateOf = ({ bouncedAt, departedAt }: StoredContact) => (departedAt ? 'departed' : bouncedAt ? 'bounced' : 'current')

export const contactOf = (row: StoredContact): MunicipalityContact => {
  const { id, municipality, email, name, role, locale, isPrimary, isRegistry, changedAt } = row
  return { id, municipality, email, name, role, locale, isPrimary, isRegistry, state: stateOf(row), changedAt }
}

/** The contacts of a municipality, or of all: the primary one first, then the registry, then in the order they came. */
export const contactsOf = (tx: Pick<Tx, 'select'>, municipality?: string): MunicipalityContact[] =>
  tx
    .select()
    .from(contacts)
    .where(municipality === undefined ? undefined : eq(contacts.municipality, municipality))
    .orderBy(asc(contacts.municipality), desc(contacts.isPrimary), desc(contacts.isRegistry), asc(contacts.id))
    .all()
    .map(contactOf)

/** The columns of what is known of a contact. What its state was since stays, where it is the same. */
export function columnsOf({ state, ...facts }: ContactFacts, before: StoredContact | undefined, now: Date) {
  return {
    ...facts,
    bouncedAt: state === 'bounced' ? (before?.bouncedAt ?? now) : null,
    departedAt: state === 'departed' ? (before?.departedAt ?? now) : null,
  }
}

/** Whoever was primary before is no more; within the transaction that makes another one it. */
export function releasePrimary(tx: Tx, municipality: string, but: number | null, now: Date): void {
  const others = but === null ? undefined : ne(contacts.id, but)
  tx.update(contacts)
    .set({ isPrimary: false, changedAt: now })
    .where(and(eq(contacts.municipality, municipality), eq(contacts.isPrimary, true), others))
    .run()
}

/** A contact as a form gives it. */
export type TypedContact = Omit<ContactFacts, 'municipality' | 'name' | 'role'> & { name: string; role: string }
export type ContactSaved = { ok: true; id: number } | { ok: false; code: 'address'; fault: AddressFault } | { ok: false; code: 'taken' }

const stored = (tx: Tx, municipality: string, id: number): StoredContact => {
  const row = tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, id), eq(contacts.municipality, municipality)))
    .get()
  if (!row) throw new AppError('not-found')
  return row
}

const fields = ['email', 'name', 'role', 'locale', 'isPrimary', 'isRegistry', 'state'] as const

/**
 * Saves a municipality's contact as it was typed, a new one when `id` is null.
 * @returns why not: the address is none, or another contact of the municipality has it
 * @throws AppError not-signed-in, not-found
 */
export async function saveContact(
  viewer: Viewer,
  municipality: string,
  id: number | null,
  typed: TypedContact,
  now = new Date(),
): Promise<ContactSaved> {
  const by = requireAdministrator(viewer)
  const read = explainAddress(typed.email)
  const write = (tx: Tx): ContactSaved => {
    if (!tx.select().from(municipalities).where(eq(municipalities.code, municipality)).get()) throw new AppError('not-found')
    const before = id === null ? undefined : stored(tx, municipality, id)
    if ('fault' in read) return { ok: false, code: 'address', fault: read.fault }
    const own = and(
      eq(contacts.municipality, municipality),
      eq(contacts.email, read.address),
      id === null ? undefined : ne(contacts.id, id),
    )
    if (tx.select().from(contacts).where(own).get()) return { ok: false, code: 'taken' }
    const facts: ContactFacts = { ...typed, municipality, email: read.address, name: oneLine(typed.name), role: oneLine(typed.role) }
    const known = before && contactOf(before)
    const changed = known ? fields.filter((field) => known[field] !== facts[field]) : [...fields]
    if (known && changed.length === 0) return { ok: true, id: known.id }
    if (facts.isPrimary) releasePrimary(tx, municipality, id, now)
    const values = { ...columnsOf(facts, before, now), changedAt: now, changedBy: by }
    const saved =
      id === null
        ? tx
            .insert(contacts)
            .values({ ...values, addedAt: now, addedBy: by })
            .returning({ id: contacts.id })
            .get()
        : tx.update(contacts).set(values).where(eq(contacts.id, id)).returning({ id: contacts.id }).get()
    const detail = { contact: saved.id, changed: changed.join(' '), added: id === null }
    logEvent(tx, viewer, { kind: 'contact-saved', municipality, detail }, now)
    return { ok: true, id: saved.id }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** Takes a contact away, also from copies of the database when they are restored. @throws AppError not-signed-in, not-found */
export async function removeContact(viewer: Viewer, municipality: string, id: number, now = new Date()): Promise<void> {
  requireAdministrator(viewer)
  const db = database()
  db.transaction(
    (tx) => {
      stored(tx, municipality, id)
      tx.delete(contacts).where(eq(contacts.id, id)).run()
      logEvent(tx, viewer, { kind: 'contact-removed', municipality, detail: { contact: id } }, now)
      recordRemoval(db.$client, { kind: 'contact-removed', contact: id }, now)
    },
    { behavior: 'immediate' },
  )
}
