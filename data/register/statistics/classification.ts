/** A classification of municipalities as it is published: which it is and of which year, and what it would change. Writes nothing. */
import 'server-only'
import type { Register, YearRow } from '@/questionnaire/round-frame'
import type { ImportedRow } from '../../imports/file/limits'
import { areaCode, groupOf, languagesOf, regionCode, splitBody, yearIn } from './codes'
import { standingOn } from './standing'

export const classVariables = ['region', 'group', 'language'] as const
export type ClassVariable = (typeof classVariables)[number]

export type ClassProblem =
  /** A code that the register does not know, or that has ended by then: a merger or a new municipality is to be entered first. */
  | { code: 'unknown'; row: number; given: string }
  | { code: 'ended'; row: number; given: string }
  | { code: 'twice'; row: number; given: string }
  /** The register has it then, the file does not. */
  | { code: 'missing'; municipality: string }
  /** No earlier year tells what the file does not. */
  | { code: 'incomplete'; municipality: string; variable: ClassVariable }

export type ClassChange = { municipality: string; variable: ClassVariable; from: string; to: string }

export type ClassificationPlan = {
  year: number | null
  variables: ClassVariable[]
  /** Municipalities in the file. */
  municipalities: number
  /** Does the register know the year already? */
  isKnown: boolean
  problems: ClassProblem[]
  /** Against the register's row of the year, or of the year before. */
  changes: ClassChange[]
  /** All of the year, in the file's order; empty while anything is wrong. */
  rows: YearRow[]
}

const readers: Record<ClassVariable, (cell: string) => string | null> = { region: regionCode, group: groupOf, language: languagesOf }

/** The column whose cells all are of the variable. */
function columnOf(variable: ClassVariable, body: readonly ImportedRow[], width: number, but: number, regions: ReadonlySet<string>): number {
  const read = readers[variable]
  const isOne = (cell: string) => {
    const value = read(cell)
    return value !== null && (variable !== 'region' || regions.has(value))
  }
  return Array.from({ length: width }, (_, index) => index).findIndex(
    (index) => index !== but && body.every(({ cells }) => isOne(cells[index] ?? '')),
  )
}

const newestBefore = (register: Register, year: number) => Math.max(...[...register.years.keys()].filter((each) => each < year))

/**
 * @param given the year that somebody chose where the file does not tell it, and the file's name
 */
export function planClassification(
  rows: readonly ImportedRow[],
  register: Register,
  given: { year: number | null; fileName: string },
): ClassificationPlan {
  const { titles, body: all, column } = splitBody(rows)
  const body = all.filter(({ cells }) => areaCode(cells[column] ?? '') !== null)
  const width = Math.max(0, ...body.map(({ cells }) => cells.length))
  const regions = new Set([...register.years.values()].flat().map(({ region }) => region))
  const columns = classVariables
    .map((variable) => ({ variable, at: columnOf(variable, body, width, column, regions) }))
    .filter(({ at }) => at >= 0)
  const year = given.year ?? yearIn([...titles.flatMap(({ cells }) => cells), given.fileName].join(' '))
  const plan: ClassificationPlan = {
    year,
    variables: columns.map(({ variable }) => variable),
    municipalities: body.length,
    isKnown: year !== null && register.years.has(year),
    problems: [],
    changes: [],
    rows: [],
  }
  if (year === null || columns.length === 0) return plan
  const before = new Map(
    (register.years.get(year) ?? register.years.get(newestBefore(register, year)) ?? []).map((row) => [row.municipality, row]),
  )
  const [standing, known] = [standingOn(register, `${year}-01-01`), new Set(register.municipalities.map(({ code }) => code))]
  const made = body.flatMap(({ at, cells }) => {
    const code = areaCode(cells[column] ?? '') ?? ''
    const values = Object.fromEntries(columns.map(({ variable, at: index }) => [variable, readers[variable](cells[index] ?? '') ?? '']))
    const problem = standing.has(code) ? null : known.has(code) ? 'ended' : 'unknown'
    if (problem) plan.problems.push({ code: problem, row: at, given: cells.slice(column, column + 2).join(' ') })
    return problem ? [] : [{ at, code, values: values as Partial<Record<ClassVariable, string>> }]
  })
  completeYear(plan, made, before, standing)
  return plan
}

type MadeRow = { at: number; code: string; values: Partial<Record<ClassVariable, string>> }

/** Puts each municipality's row together, of the file and of what was known before. */
function completeYear(
  plan: ClassificationPlan,
  made: readonly MadeRow[],
  before: ReadonlyMap<string, YearRow>,
  standing: ReadonlySet<string>,
): void {
  const seen = new Set<string>()
  const rows: YearRow[] = []
  for (const { at, code, values } of made) {
    if (seen.has(code)) plan.problems.push({ code: 'twice', row: at, given: code })
    seen.add(code)
    const known = before.get(code)
    const row = { municipality: code, region: '', group: '', language: '', ...known, ...values }
    for (const variable of classVariables) {
      if (row[variable] === '') plan.problems.push({ code: 'incomplete', municipality: code, variable })
      else if (known && known[variable] !== row[variable])
        plan.changes.push({ municipality: code, variable, from: known[variable], to: row[variable] })
    }
    rows.push(row)
  }
  for (const code of standing) if (!seen.has(code)) plan.problems.push({ code: 'missing', municipality: code })
  if (plan.problems.length === 0) plan.rows = rows
}
