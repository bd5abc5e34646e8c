/** The frame of a round: its municipalities as they were on 1 January of the round's year. */
import { sizeClassOf } from './size-class'

export type RegisterMunicipality = {
  code: string
  nameFi: string
  nameSv: string
  /** First day (ISO) it no longer existed, and the code of what it became part of. */
  ended: string | null
  mergedInto: string | null
}

/** A municipality's classes on 1 January of a year. */
export type YearRow = { municipality: string; region: string; group: string; language: string }

/** The register, as read from `db/register/`. */
export type Register = {
  municipalities: readonly RegisterMunicipality[]
  /** Municipalities of 1 January by year. */
  years: ReadonlyMap<number, readonly YearRow[]>
  /** Population of 31 December by code and year. */
  population: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Rounded population of municipalities that the population counts in what they merged into. */
  countedInReceiver: ReadonlyMap<string, number>
}

export type RegisterUnit = YearRow & { sizeClass: number; population: number }

const newestUpTo = (years: Iterable<number>, year: number) => Math.max(...[...years].filter((each) => each <= year))

/**
 * The municipalities of a round with their region, group and language on 1 January of the reference year,
 * and their population and size class of the preceding 31 December. Where the register does not reach that far yet, its newest year stands in.
 * @param referenceDate day (ISO) the round stands at
 * @param limits upper limits of the size classes but the last, ascending
 * @throws when the register has no such year or no population for a municipality
 */
export function frameFromRegister(register: Register, referenceDate: string, limits: readonly number[]): RegisterUnit[] {
  const year = newestUpTo(register.years.keys(), Number(referenceDate.slice(0, 4)))
  const rows = register.years.get(year)
  if (!rows) throw new Error(`the register has no municipalities for ${referenceDate}`)
  return rows.map((row) => {
    const population = populationOf(register, row.municipality, year)
    return { ...row, population, sizeClass: sizeClassOf(population, limits) }
  })
}

/** Population of the 31 December before 1 January of `year`, in that year's division. */
function populationOf(register: Register, code: string, year: number): number {
  const firstDay = `${year}-01-01`
  const own = counted(register, code, year)
  const population = register.municipalities
    .filter((each) => each.mergedInto === code && each.ended !== null)
    .reduce((sum, { code: part, ended }) => {
      const joined = String(ended) <= firstDay
      if (!joined) return sum - (register.countedInReceiver.get(part) ?? 0)
      return register.population.has(part) ? sum + counted(register, part, year) : sum
    }, own)
  if (!Number.isFinite(population)) throw new Error(`no population for ${code} before ${firstDay}`)
  return population
}

function counted(register: Register, code: string, year: number): number {
  const years = register.population.get(code)
  return years?.get(newestUpTo(years.keys(), year - 1)) ?? register.countedInReceiver.get(code) ?? Number.NaN
}
