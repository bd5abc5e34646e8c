/** One municipality for administrators: its names, its classes and population by year, mergers, contacts, domains and members. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { municipalities } from '@/db/schema'
import { municipalityPopulations, municipalityYears } from '@/db/schema-register'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { domainsOf } from '../people/joining/domains'
import { type Member, membersOf } from '../people/members'
import { earlierNames } from '../register/municipality-names'
import { requireAdministrator, type Viewer } from '../viewer'
import { contactsOf, type MunicipalityContact } from './contacts'

export type MunicipalityYear = {
  year: number
  region: string
  group: string
  language: string
  /** Of 31 December of the year before; null where it is not known. */
  population: number | null
}
type Named = { code: string; name: Text /** ISO day. */; ended: string | null }

export type MunicipalityPage = Named & {
  mergedInto: Named | null
  /** What has become part of it, or will. */
  parts: Named[]
  earlierNames: string[]
  /** The newest first. */
  years: MunicipalityYear[]
  contacts: MunicipalityContact[]
  domains: string[]
  members: Member[]
}

const namedOf = ({ code, nameFi, nameSv, ended }: typeof municipalities.$inferSelect): Named => ({
  code,
  name: { fi: nameFi, sv: nameSv },
  ended,
})

/** @throws AppError not-signed-in, not-found */
export async function getMunicipality(viewer: Viewer, code: string): Promise<MunicipalityPage> {
  requireAdministrator(viewer)
  const db = database()
  const find = (of: string | null) => (of === null ? undefined : db.select().from(municipalities).where(eq(municipalities.code, of)).get())
  const own = find(code)
  if (!own) throw new AppError('not-found')
  const into = find(own.mergedInto)
  const counted = new Map(
    db
      .select()
      .from(municipalityPopulations)
      .where(eq(municipalityPopulations.municipality, code))
      .all()
      .map(({ year, population }) => [year, population]),
  )
  const years = db
    .select()
    .from(municipalityYears)
    .where(eq(municipalityYears.municipality, code))
    .orderBy(desc(municipalityYears.year))
    .all()
  return {
    ...namedOf(own),
    mergedInto: into ? namedOf(into) : null,
    parts: db.select().from(municipalities).where(eq(municipalities.mergedInto, code)).all().map(namedOf),
    earlierNames: earlierNames(db).flatMap((each) => (each.code === code ? [each.name] : [])),
    years: years.map(({ year, region, group, language }) => ({ year, region, group, language, population: counted.get(year - 1) ?? null })),
    contacts: contactsOf(db, code),
    domains: domainsOf(db, code),
    members: membersOf(db, viewer, code),
  }
}
