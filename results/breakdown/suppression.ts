/**
 * What of one table of counts the public may not see. Threshold and group disclosure rules with complementary suppression:
 * Hundepool et al., Handbook on Statistical Disclosure Control (ESSnet), ch. 5.
 */
import type { Parameters } from '@/results/frame/parameters'

/** A row of the table: answers in all, and by option. */
export type CountRow = { base: number; counts: readonly number[] }
export type SuppressedRow = { row: boolean; cells: boolean[] }

/** `hidesNone`: a count of none is hidden like one of one or two. */
export type SuppressionLimits = Pick<Parameters, 'pubMinBase' | 'pubMinCell' | 'pubHomog'> & { hidesNone?: boolean }

/** First place of the smallest number that passes, -1 when none does. */
function leastAt(numbers: readonly number[], passes: (at: number) => boolean): number {
  let best = -1
  numbers.forEach((number, at) => {
    if (passes(at) && (best < 0 || number < (numbers[best] as number))) best = at
  })
  return best
}

/** Rows too thin, or all alike in a small base; a single one takes the thinnest other along, as the total is known. */
function hiddenRows(rows: readonly CountRow[], { pubMinBase, pubHomog }: SuppressionLimits): boolean[] {
  const hidden = rows.map(({ base, counts }) => base < pubMinBase || (base < pubHomog && counts.includes(base)))
  if (hidden.filter(Boolean).length === 1) {
    const second = leastAt(
      rows.map((row) => row.base),
      (at) => !hidden[at],
    )
    if (second >= 0) hidden[second] = true
  }
  return hidden
}

/** Of a line with exactly one hidden number hides a second: the smallest positive one, or the first if none is. @returns its place, or -1 */
function secondOf(counts: readonly number[], hidden: readonly boolean[]): number {
  if (hidden.filter(Boolean).length !== 1) return -1
  const positive = leastAt(counts, (at) => !hidden[at] && (counts[at] as number) > 0)
  return positive >= 0 ? positive : hidden.indexOf(false)
}

/**
 * Suppressed rows and cells of one table, the same for the same counts.
 * @param sumsToBase the options of a row add up to its base (single choices and scales)
 */
export function suppressed(rows: readonly CountRow[], sumsToBase: boolean, limits: SuppressionLimits): SuppressedRow[] {
  const rowHidden = hiddenRows(rows, limits)
  const fewest = limits.hidesNone ? 0 : 1
  const cells = rows.map(({ counts }, row) => counts.map((count) => rowHidden[row] || (count >= fewest && count < limits.pubMinCell)))
  const options = rows[0]?.counts.keys().toArray() ?? []
  const hide = (row: number, option: number) => {
    const line = cells[row]
    if (line) line[option] = true
    return true
  }
  for (let changed = true; changed; ) {
    changed = false
    rows.forEach(({ counts }, row) => {
      const second = sumsToBase && !rowHidden[row] ? secondOf(counts, cells[row] ?? []) : -1
      if (second >= 0) changed = hide(row, second)
    })
    for (const option of options) {
      const column = rows.map(({ counts }) => counts[option] as number)
      const second = secondOf(
        column,
        cells.map((line) => line[option] as boolean),
      )
      if (second >= 0) changed = hide(second, option)
    }
  }
  return rows.map((_, row) => ({ row: rowHidden[row] as boolean, cells: cells[row] as boolean[] }))
}
