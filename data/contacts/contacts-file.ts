/** All contacts as a file, in the shape that an import reads back. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import type { Locale } from '@/questionnaire/text'
import { knownMunicipalities } from '../register/municipality-names'
import { logEvent } from '../system/events'
import { askingOf, inWorker } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import { type ContactField, contactFields } from './contact-fields'
import { contactsOf } from './contacts'
import type { ContactFacts } from './plan-import'

export const contactFileFormats = ['csv', 'xlsx'] as const
export type ContactFileFormat = (typeof contactFileFormats)[number]

/** Words of a language for what stands in the file: the heads of its columns, and what cells say. */
export type ContactFileWords = Record<ContactField, string> & { yes: string; no: string; bounced: string; departed: string; sheet: string }

function cellsOf(facts: ContactFacts, name: string, words: ContactFileWords): Record<ContactField, string> {
  const said = (is: boolean) => (is ? words.yes : words.no)
  return {
    municipality: name,
    code: facts.municipality,
    email: facts.email,
    name: facts.name ?? '',
    role: facts.role ?? '',
    language: facts.locale ?? '',
    primary: said(facts.isPrimary),
    registry: said(facts.isRegistry),
    state: facts.state === 'current' ? '' : words[facts.state],
  }
}

/** What is made of it, apart from who asked. */
export type ContactFileOrder = { format: ContactFileFormat; locale: Locale; words: ContactFileWords; now: Date }

/** Heads, then a row a contact. */
export function contactTable(tx: Pick<Tx, 'select' | 'selectDistinct'>, { locale, words }: ContactFileOrder): string[][] {
  const names = new Map(knownMunicipalities(tx).map(({ code, nameFi, nameSv }) => [code, locale === 'sv' ? nameSv : nameFi]))
  const lines = contactsOf(tx).map((contact) => {
    const cells = cellsOf(contact, names.get(contact.municipality) ?? '', words)
    return contactFields.map((field) => cells[field])
  })
  return [contactFields.map((field) => words[field]), ...lines]
}

const make = inWorker<ContactFileOrder, { bytes: Uint8Array; rows: number }>('data/contacts/make-contacts-file.ts')

/** @throws AppError not-signed-in, not-found, busy, took-too-long */
export async function getContactsFile(viewer: Viewer, order: ContactFileOrder): Promise<Uint8Array> {
  const person = requireAdministrator(viewer)
  const { bytes, rows } = await make(order, askingOf(person, ''))
  const write = (tx: Tx) => logEvent(tx, viewer, { kind: 'contacts-downloaded', detail: { format: order.format, rows } }, order.now)
  database().transaction(write, { behavior: 'immediate' })
  return bytes
}
