/** The tables of the register of municipalities by year; names and mergers stand in schema.ts. `db/register/` seeds what is missing. */
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipalities } from './schema'

const ofMunicipality = () =>
  text('municipality')
    .notNull()
    .references(() => municipalities.code)

/** The municipalities of 1 January of a year, with their classes and their name at the time. */
export const municipalityYears = sqliteTable(
  'municipality_years',
  {
    year: integer('year').notNull(),
    municipality: ofMunicipality(),
    nameFi: text('name_fi').notNull(),
    region: text('region').notNull(),
    group: text('municipality_group').notNull(),
    language: text('language').notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.municipality] }), index('municipality_years_municipality').on(table.municipality)],
)

/** Population of 31 December of a year. */
export const municipalityPopulations = sqliteTable(
  'municipality_populations',
  {
    municipality: ofMunicipality(),
    year: integer('year').notNull(),
    population: integer('population').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.year] }),
    check('municipality_populations_counted', sql`${table.population} >= 0`),
  ],
)

/** Rounded population of ended municipalities that the populations count in what they merged into. */
export const countedInReceivers = sqliteTable('counted_in_receivers', {
  municipality: text('municipality')
    .primaryKey()
    .references(() => municipalities.code),
  population: integer('population').notNull(),
})
