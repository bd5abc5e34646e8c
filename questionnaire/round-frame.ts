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

/** The register: the tables' (`data/register/register.ts`), or the files' that they are seeded from. */
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

const hasEnded = ({ ended }: RegisterMunicipality, day: string) => ended !== null && ended <= day

/**
 * The municipalities of a round with their region, group and language on 1 January of the reference year,
 * and their population and size class of the preceding 31 December. Where the register does not reach that far yet, its newest year stands
 * in, without those that have merged since: a municipality that is new by then has the classes of its largest part.
 * @param referenceDate day (ISO) the round stands at
 * @param limits upper limits of the size classes but the last, ascending
 * @throws when the register has no such year or no population for a municipality
 */
export function frameFromRegister(register: Register, referenceDate: string, limits: readonly number[]): RegisterUnit[] {
  const asked = Number(referenceDate.slice(0, 4))
  const rows = register.years.get(newestUpTo(register.years.keys(), asked))
  if (!rows) throw new Error(`the register has no municipalities for ${referenceDate}`)
  return standingRows(register, rows, `${asked}-01-01`).map((row) => {
    const population = populationOf(register, row.municipality, asked)
    return { ...row, population, sizeClass: sizeClassOf(population, limits) }
  })
}

/** Those of a year that stand on a later day, and what came of the others. */
function standingRows(register: Register, rows: readonly YearRow[], day: string): YearRow[] {
  const ended = new Map(register.municipalities.filter((each) => hasEnded(each, day)).map((each) => [each.code, each]))
  const standing = rows.filter(({ municipality }) => !ended.has(municipality))
  const known = new Set(standing.map(({ municipality }) => municipality))
  const made = new Map<string, YearRow[]>()
  for (const row of rows.filter(({ municipality }) => ended.has(municipality))) {
    let into: string | null = row.municipality
    while (into !== null && ended.has(into)) into = ended.get(into)?.mergedInto ?? null
    if (into !== null && !known.has(into)) made.set(into, [...(made.get(into) ?? []), row])
  }
  const year = Number(day.slice(0, 4))
  const sizeOf = ({ municipality }: YearRow) => counted(register, municipality, year)
  return [
    ...standing,
    ...[...made].flatMap(([municipality, parts]) =>
      parts
        .sort((a, b) => sizeOf(b) - sizeOf(a))
        .slice(0, 1)
        .map((row) => ({ ...row, municipality })),
    ),
  ]
}

const partsOf = (register: Register, code: string) =>
  register.municipalities.filter((each) => each.mergedInto === code && each.ended !== null)

/** Population of the 31 December before 1 January of `year`, in that year's division. */
function populationOf(register: Register, code: string, year: number): number {
  const firstDay = `${year}-01-01`
  const parts = partsOf(register, code)
  const years = register.population.get(code)?.keys()
  // One that is new has no figure of its own before it began.
  const isCounted = years !== undefined || register.countedInReceiver.has(code)
  const own = isCounted ? counted(register, code, year) : parts.some((part) => hasEnded(part, firstDay)) ? 0 : Number.NaN
  const figureYear = years ? newestUpTo(register.population.get(code)?.keys() ?? [], year - 1) : null
  const population = parts.reduce((sum, part) => {
    if (!hasEnded(part, firstDay)) return sum - (register.countedInReceiver.get(part.code) ?? 0)
    return sum + countedApart(register, part.code, figureYear, year)
  }, own)
  if (!Number.isFinite(population)) throw new Error(`no population for ${code} before ${firstDay}`)
  return population
}

/**
 * What a municipality of the past had, with its own parts, where a figure does not count it in its receiver yet: the figures of a year know
 * either the part or the whole.
 * @param figureYear of the receiver's figure; null where it has none
 */
function countedApart(register: Register, code: string, figureYear: number | null, year: number): number {
  const years = register.population.get(code)
  const at = figureYear ?? newestUpTo(years?.keys() ?? [], year - 1)
  return partsOf(register, code).reduce((sum, part) => sum + countedApart(register, part.code, at, year), years?.get(at) ?? 0)
}

function counted(register: Register, code: string, year: number): number {
  const years = register.population.get(code)
  return years?.get(newestUpTo(years.keys(), year - 1)) ?? register.countedInReceiver.get(code) ?? Number.NaN
}
