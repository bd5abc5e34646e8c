/** Reads the register of municipalities that is shipped with the project; sources and licences in db/register/README.md. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Register, RegisterMunicipality, YearRow } from '@/questionnaire/round-frame'

type Row = Record<string, string>

const rowsOf = (file: string): Row[] => parse(readFileSync(resolve('db/register', file)), { columns: true, bom: true })

/** A column of a row. @throws when the file has no such column */
function cell(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`the register lacks the column ${column}`)
  return value
}

const municipalityOf = (row: Row): RegisterMunicipality => ({
  code: cell(row, 'code'),
  nameFi: cell(row, 'name_fi'),
  nameSv: cell(row, 'name_sv'),
  ended: row.ended ?? null,
  mergedInto: row.merged_into_code ?? null,
})

function grouped<K, V>(rows: Row[], keyOf: (row: Row) => K, read: (row: Row) => V): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(read(row))
    else groups.set(keyOf(row), [read(row)])
  }
  return groups
}

export type ShippedYear = YearRow & { year: number; nameFi: string }
export type ShippedPopulation = { municipality: string; year: number; population: number }

const yearsIn = (file: string, pattern: RegExp): number[] => [
  ...new Set([...readFileSync(resolve('db/register', file), 'utf8').matchAll(pattern)].map(([, year]) => Number(year))),
]

/** The years that the files hold, read without their columns: most starts find them all in the tables already. */
export const shippedYears = (): { classes: number[]; populations: number[] } => ({
  classes: yearsIn('kunnat_history.csv', /^(\d{4}),/gm),
  populations: yearsIn('kunnat_population.csv', /^\d{3},(\d{4}),/gm),
})

/** Rows of the files by year, for the tables. */
export const shippedClasses = (): ShippedYear[] =>
  rowsOf('kunnat_history.csv').map((row) => ({ ...yearRow(row), year: Number(cell(row, 'year')), nameFi: cell(row, 'name_fi') }))

export const shippedPopulations = (): ShippedPopulation[] =>
  rowsOf('kunnat_population.csv').map((row) => {
    const [year, population] = yearAndPopulation(row)
    return { municipality: cell(row, 'code'), year, population }
  })

const yearRow = (row: Row): YearRow => ({
  municipality: cell(row, 'code'),
  region: cell(row, 'region_code'),
  group: cell(row, 'municipality_group'),
  language: cell(row, 'language'),
})

/** The codes of all municipalities, which stand first in their rows: found in a moment, where reading all columns takes long. */
export const municipalityCodes = (): string[] =>
  ['kunnat.csv', 'kunnat_ended.csv'].flatMap((file) =>
    [...readFileSync(resolve('db/register', file), 'utf8').matchAll(/^(\d{3}),/gm)].map(([, code = '']) => code),
  )

/** Today's municipalities and those ended since 2010. */
export const readMunicipalities = (): RegisterMunicipality[] => [...rowsOf('kunnat.csv'), ...rowsOf('kunnat_ended.csv')].map(municipalityOf)

let held: Register | undefined

/** The whole register. Read once a process. */
export function readRegister(): Register {
  held ??= {
    municipalities: readMunicipalities(),
    years: grouped(rowsOf('kunnat_history.csv'), (row) => Number(cell(row, 'year')), yearRow),
    population: new Map(
      [...grouped(rowsOf('kunnat_population.csv'), (row) => cell(row, 'code'), yearAndPopulation)].map(([code, years]) => [
        code,
        new Map(years),
      ]),
    ),
    countedInReceiver: new Map(
      rowsOf('kunnat_ended_population.csv').map((row) => [cell(row, 'code'), Number(cell(row, 'population_rounded'))]),
    ),
  }
  return held
}

const yearAndPopulation = (row: Row): [number, number] => [Number(cell(row, 'year')), Number(cell(row, 'population'))]
