/** The municipalities by their names, of today and of the past, as lists and pages need them. */
import 'server-only'
import { asc, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { municipalities } from '@/db/schema'
import { municipalityYears } from '@/db/schema-register'
import { type KnownMunicipality, type MunicipalityFinder, municipalityFinder } from './find-municipality'

type Reading = Pick<Tx, 'select' | 'selectDistinct'>

export const knownMunicipalities = (tx: Pick<Tx, 'select'>): KnownMunicipality[] =>
  tx.select().from(municipalities).orderBy(asc(municipalities.nameFi)).all()

/** The names of today, by code. */
export const namesByCode = (tx: Pick<Tx, 'select'>): ReadonlyMap<string, { nameFi: string; nameSv: string }> =>
  new Map(knownMunicipalities(tx).map(({ code, nameFi, nameSv }) => [code, { nameFi, nameSv }]))

/** Names that a municipality had in some year and has no more. */
export const earlierNames = (tx: Reading): { code: string; name: string }[] =>
  tx
    .selectDistinct({ code: municipalityYears.municipality, name: municipalityYears.nameFi })
    .from(municipalityYears)
    .innerJoin(municipalities, eq(municipalities.code, municipalityYears.municipality))
    .where(ne(municipalityYears.nameFi, municipalities.nameFi))
    .all()

/** @param day ISO day that ended municipalities are told by */
export const finderOf = (tx: Reading, day: string): MunicipalityFinder => municipalityFinder(knownMunicipalities(tx), earlierNames(tx), day)
