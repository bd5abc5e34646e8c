/** A small dense simplex for bounds: linear forms over non-negative numbers that meet equations. Dantzig 1951; Bland's rule where it would go in a circle. */

const slack = 1e-9

/** A tableau: one row an equation in terms of the basis, the right side last. */
type Tableau = { rows: Float64Array[]; basis: number[]; columns: number }

function pivot({ rows, basis }: Tableau, objective: Float64Array, row: number, column: number): void {
  const line = rows[row] as Float64Array
  const by = line[column] as number
  for (let at = 0; at < line.length; at++) line[at] = (line[at] as number) / by
  for (const other of [...rows, objective]) {
    const times = other[column] as number
    if (other === line || times === 0) continue
    for (let at = 0; at < other.length; at++) if (line[at] !== 0) other[at] = (other[at] as number) - times * (line[at] as number)
  }
  basis[row] = column
}

/** Pivots without gain after which Bland's rule takes over: it never goes in a circle, but goes far round. */
const mostIdle = 60

/** The column that lowers the objective fastest, by Bland's rule the first that does; -1 when none does. */
function entering(objective: Float64Array, columns: number, isBland: boolean): number {
  let best = -1
  for (let column = 0; column < columns; column++) {
    if ((objective[column] as number) >= -slack) continue
    if (isBland) return column
    if (best < 0 || (objective[column] as number) < (objective[best] as number)) best = column
  }
  return best
}

/** Lowers the objective as far as it goes (its last number is minus the value). @returns false when it has no bottom */
function minimised(tableau: Tableau, objective: Float64Array): boolean {
  const { rows, basis, columns } = tableau
  let idle = 0
  for (;;) {
    const column = entering(objective, columns, idle > mostIdle)
    if (column < 0) return true
    let row = -1
    let best = Number.POSITIVE_INFINITY
    rows.forEach((line, at) => {
      if ((line[column] as number) <= slack) return
      const ratio = (line[columns] as number) / (line[column] as number)
      if (ratio < best - slack || (ratio <= best + slack && (basis[at] as number) < (basis[row] as number))) {
        best = Math.min(best, ratio)
        row = at
      }
    })
    if (row < 0) return false
    const before = objective[columns] as number
    pivot(tableau, objective, row, column)
    idle = Math.abs((objective[columns] as number) - before) > slack ? 0 : idle + 1
  }
}

/** A corner of the numbers that meet the equations. @throws RangeError when none do */
function corner(equations: readonly Float64Array[], columns: number): Tableau {
  const count = equations.length
  const wide = columns + count
  const rows = equations.map((equation, at) => {
    const sign = (equation[columns] as number) < 0 ? -1 : 1
    const line = new Float64Array(wide + 1)
    for (let column = 0; column < columns; column++) line[column] = sign * (equation[column] as number)
    line[columns + at] = 1
    line[wide] = sign * (equation[columns] as number)
    return line
  })
  const tableau: Tableau = { rows, basis: rows.map((_, at) => columns + at), columns: wide }
  const objective = new Float64Array(wide + 1)
  for (const line of rows)
    for (let at = 0; at <= wide; at++) if (at < columns || at === wide) objective[at] = (objective[at] as number) - (line[at] as number)
  minimised(tableau, objective)
  if (Math.abs(objective[wide] as number) > 1e-6) throw new RangeError('no numbers meet the equations')
  // An equation that still leans on its own helper either takes another column or says nothing new.
  for (let row = 0; row < rows.length; row++) {
    if ((tableau.basis[row] as number) < columns) continue
    const column = (rows[row] as Float64Array).findIndex((value, at) => at < columns && Math.abs(value) > slack)
    if (column >= 0) pivot(tableau, objective, row, column)
  }
  const kept = [...rows.keys()].filter((row) => (tableau.basis[row] as number) < columns)
  const narrowed = kept.map((row) =>
    Float64Array.of(...(rows[row] as Float64Array).subarray(0, columns), (rows[row] as Float64Array)[wide] as number),
  )
  return { rows: narrowed, basis: kept.map((row) => tableau.basis[row] as number), columns }
}

export type FormRange = { low: number; high: number }

/** Widens the ranges by the values that the forms have at the tableau's corner. */
function widen(ranges: FormRange[], forms: readonly Float64Array[], { rows, basis, columns }: Tableau): void {
  forms.forEach((form, at) => {
    const range = ranges[at] as FormRange
    const value = basis.reduce((sum, column, row) => sum + (form[column] as number) * ((rows[row] as Float64Array)[columns] as number), 0)
    range.low = Math.min(range.low, value)
    range.high = Math.max(range.high, value)
  })
}

/**
 * Least and greatest value of each form over all non-negative numbers that meet the equations.
 * @param equations coefficients, then the right side
 * @param forms coefficients
 * @param isEnough of a form known to range at least so far: its ends are not looked for any more
 * @throws RangeError when no numbers meet the equations
 */
export function rangesOf(
  equations: readonly Float64Array[],
  forms: readonly Float64Array[],
  columns: number,
  isEnough: (range: FormRange) => boolean = () => false,
): FormRange[] {
  const tableau = corner(equations, columns)
  const ranges = forms.map((): FormRange => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }))
  widen(ranges, forms, tableau)
  const least = (form: Float64Array, sign: number) => {
    const objective = new Float64Array(columns + 1)
    for (let at = 0; at < columns; at++) objective[at] = sign * (form[at] as number)
    tableau.basis.forEach((column, row) => {
      const times = objective[column] as number
      const line = tableau.rows[row] as Float64Array
      if (times !== 0) for (let at = 0; at <= columns; at++) objective[at] = (objective[at] as number) - times * (line[at] as number)
    })
    return minimised(tableau, objective) ? -(objective[columns] as number) : Number.NEGATIVE_INFINITY
  }
  forms.forEach((form, at) => {
    const range = ranges[at] as FormRange
    if (!isEnough(range)) {
      range.low = least(form, 1)
      widen(ranges, forms, tableau)
    }
    if (!isEnough(range)) {
      range.high = 0 - least(form, -1)
      widen(ranges, forms, tableau)
    }
  })
  return ranges
}
