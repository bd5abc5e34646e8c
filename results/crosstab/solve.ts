/** Linear equations of the few dozen unknowns a table has. Matrices are rows of numbers. */

export type NumberMatrix = number[][]

/**
 * The solution X of A X = B by Gaussian elimination with partial pivoting.
 * @param a symmetric and positive semidefinite, n × n; it and `b` (n × k) are left as they are
 * @returns null when A is singular: a pivot is no more than rounding noise of what stood there first
 */
export function solve(a: NumberMatrix, b: NumberMatrix): NumberMatrix | null {
  const rows = a.map((row, i) => [...row, ...(b[i] ?? [])])
  const n = a.length
  const scale = Math.max(...a.map((row, i) => Math.abs(row[i] ?? 0)))
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i
    const top = rows[pivot] as number[]
    const head = top[column] as number
    if (!(Math.abs(head) > 1e-12 * scale)) return null
    rows[pivot] = rows[column] as number[]
    rows[column] = top
    for (let j = column; j < top.length; j++) top[j] = (top[j] as number) / head
    for (let i = 0; i < n; i++) {
      const row = rows[i] as number[]
      const factor = row[column] as number
      if (i === column || factor === 0) continue
      for (let j = column; j < row.length; j++) row[j] = (row[j] as number) - factor * (top[j] as number)
    }
  }
  return rows.map((row) => row.slice(n))
}
