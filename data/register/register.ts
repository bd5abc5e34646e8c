/** The register of municipalities as it stands in the tables. Frames are made from it until a round opens; what is frozen never asks it again. */
import 'server-only'
import { asc, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { municipalities } from '@/db/schema'
import { countedInReceivers, municipalityPopulations, municipalityYears } from '@/db/schema-register'
import type { Register } from '@/questionnaire/round-frame'

/** In the order in which its rows came. */
export function registerOf(tx: Pick<Tx, 'select'>): Register {
  const years = tx
    .select()
    .from(municipalityYears)
    .orderBy(asc(sql`${municipalityYears}.rowid`))
    .all()
    .map(({ nameFi: _, ...row }) => row)
  const counted = tx
    .select()
    .from(municipalityPopulations)
    .orderBy(asc(sql`${municipalityPopulations}.rowid`))
    .all()
  const byMunicipality = Map.groupBy(counted, ({ municipality }) => municipality)
  return {
    municipalities: tx
      .select()
      .from(municipalities)
      .orderBy(asc(sql`${municipalities}.rowid`))
      .all(),
    years: new Map([...Map.groupBy(years, ({ year }) => year)].map(([year, rows]) => [year, rows.map(({ year: _, ...row }) => row)])),
    population: new Map([...byMunicipality].map(([code, rows]) => [code, new Map(rows.map(({ year, population }) => [year, population]))])),
    countedInReceiver: new Map(
      tx
        .select()
        .from(countedInReceivers)
        .all()
        .map(({ municipality, population }) => [municipality, population]),
    ),
  }
}
