/** Whom letters would go to in each municipality, for the page that lists them all. */
import 'server-only'
import { database } from '@/db/client'
import type { Text } from '@/questionnaire/text'
import { knownMunicipalities } from '../register/municipality-names'
import { requireAdministrator, type Viewer } from '../viewer'
import { contactsOf, type MunicipalityContact } from './contacts'

export type MunicipalityReach = {
  code: string
  name: Text
  /** The primary one first, then the registry. */
  contacts: MunicipalityContact[]
  /** Can a letter reach anybody? */
  isReached: boolean
}

export type ContactsOverview = {
  municipalities: MunicipalityReach[]
  contacts: number
  /** Municipalities that no letter reaches. */
  unreached: number
}

/**
 * The municipalities of today, and of the past those that have contacts, in order of their Finnish names.
 * @throws AppError not-signed-in, not-found
 */
export async function getContactsOverview(viewer: Viewer, now = new Date()): Promise<ContactsOverview> {
  requireAdministrator(viewer)
  const db = database()
  const day = now.toISOString().slice(0, 10)
  const grouped = Map.groupBy(contactsOf(db), ({ municipality }) => municipality)
  const municipalities = knownMunicipalities(db)
    .filter(({ code, ended }) => ended === null || ended > day || grouped.has(code))
    .sort((a, b) => a.nameFi.localeCompare(b.nameFi, 'fi'))
    .map(({ code, nameFi, nameSv }) => {
      const contacts = grouped.get(code) ?? []
      return { code, name: { fi: nameFi, sv: nameSv }, contacts, isReached: contacts.some(({ state }) => state === 'current') }
    })
  const contacts = municipalities.reduce((sum, each) => sum + each.contacts.length, 0)
  return { municipalities, contacts, unreached: municipalities.filter(({ isReached }) => !isReached).length }
}
