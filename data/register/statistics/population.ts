/** Populations of municipalities as they are published, a column or a row a year: what they would add. Writes nothing. */
import 'server-only'
import type { Register } from '@/questionnaire/round-frame'
import type { ImportedRow } from '../../imports/file/limits'
import { areaCode, countIn, splitBody, yearIn } from './codes'
import { standingOn } from './standing'

export type PopulationYear = {
  year: number
  municipalities: number
  total: number
  /** `new`: the register has no figures of the year; `known`: it has, and they stay unless somebody chooses otherwise. */
  state: 'new' | 'known' | 'incomplete'
  /** Codes of municipalities that stand on 1 January of the next year and have no figure. */
  missing: string[]
  /** How many figures differ from the register's. */
  differing: number
}
export type PopulationProblem = { code: 'unknown'; row: number; given: string } | { code: 'twice'; row: number; given: string }
export type PopulationFigure = { municipality: string; year: number; population: number }
export type PopulationPlan = { years: PopulationYear[]; problems: PopulationProblem[]; figures: PopulationFigure[] }

/** Rows of other facts, or of parts of the residents. */
const isOther = (cell: string) =>
  /^(?:miehet|naiset|män|kvinnor|males|females)$/i.test(cell.trim()) ||
  /muutos|lisäys|osuus|förändring|ökning|andel|change|increase|proportion|syntyn|kuolle|muutto/i.test(cell)

type Figure = PopulationFigure & { row: number }

/** A column a year, its head naming it; else a column of years and, in the last that counts, the figures. */
function figuresOf(rows: readonly ImportedRow[]): Figure[] {
  const { titles, body, column } = splitBody(rows)
  const own = body.filter(({ cells }) => areaCode(cells[column] ?? '') !== null && !cells.some(isOther))
  const heads = titles.at(-1)?.cells ?? []
  const yearColumns = heads.flatMap((head, at) => {
    const year = at === column ? null : yearIn(head)
    return year !== null && !isOther(head) ? [{ at, year }] : []
  })
  const yearAt = yearColumns.length
    ? -1
    : heads.findIndex((_, at) => at !== column && own.every(({ cells }) => /^20\d{2}\*?$/.test(cells[at] ?? '')))
  const figures: Figure[] = []
  for (const { at: row, cells } of own) {
    const municipality = areaCode(cells[column] ?? '') ?? ''
    const places = yearColumns.length ? yearColumns : yearAt >= 0 ? [{ at: cells.length - 1, year: yearIn(cells[yearAt] ?? '') ?? 0 }] : []
    for (const { at, year } of places) {
      const population = countIn(cells[at] ?? '')
      if (population !== null) figures.push({ row, municipality, year, population })
    }
  }
  return figures
}

export function planPopulations(rows: readonly ImportedRow[], register: Register): PopulationPlan {
  const known = new Map(register.municipalities.map((each) => [each.code, each]))
  const problems: PopulationProblem[] = []
  const kept = new Map<string, Figure>()
  for (const figure of figuresOf(rows)) {
    const place = `${figure.municipality} ${figure.year}`
    if (!known.has(figure.municipality)) problems.push({ code: 'unknown', row: figure.row, given: figure.municipality })
    else if (kept.has(place)) problems.push({ code: 'twice', row: figure.row, given: `${figure.municipality} ${figure.year}` })
    else kept.set(place, figure)
  }
  const byYear = Map.groupBy(kept.values(), ({ year }) => year)
  const years = [...byYear].sort(([a], [b]) => a - b).map(([year, of]) => yearOf(register, year, of))
  return { years, problems, figures: [...kept.values()].map(({ row: _, ...figure }) => figure) }
}

function yearOf(register: Register, year: number, figures: readonly Figure[]): PopulationYear {
  const day = `${year + 1}-01-01`
  const has = new Set(figures.map(({ municipality }) => municipality))
  const missing = [...standingOn(register, day)].filter((code) => !has.has(code))
  const differing = figures.filter(
    ({ municipality, population }) => (register.population.get(municipality)?.get(year) ?? population) !== population,
  ).length
  const isKnown = [...register.population.values()].some((years) => years.has(year))
  return {
    year,
    municipalities: figures.length,
    total: figures.reduce((sum, { population }) => sum + population, 0),
    state: isKnown ? 'known' : missing.length ? 'incomplete' : 'new',
    missing,
    differing,
  }
}
