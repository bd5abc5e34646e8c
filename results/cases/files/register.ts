/** register.csv: the frame of every round, one row per municipality. */
import { type Frame, frameOf } from '@/results/frame/frame'
import type { Parameters } from '@/results/frame/parameters'
import type { Problems } from './problems'
import { numberIn, tableOf } from './table'

export type RoundFrame = {
  frame: Frame
  /** Every column of each unit, in the frame's order. */
  register: readonly Record<string, string>[]
}

/** Frames by round, and the columns there are. */
export function readCaseRegister(
  text: string,
  { cellVar, cellVar2 }: Parameters,
  problems: Problems,
): { frames: Map<string, RoundFrame>; variables: Set<string> } {
  const needed = ['round', 'code', 'population', cellVar, ...(cellVar2 ? [cellVar2] : [])]
  const rows = tableOf('register.csv', text, [...new Set(needed)], problems)
  const seen = new Set<string>()
  const good = rows.filter((row) => {
    const key = JSON.stringify([row.get('round'), row.get('code')])
    const empty = needed.find((column) => row.get(column) === '' && column !== cellVar2)
    const population = numberIn(row.get('population'))
    if (empty) row.wrong(empty, 'empty')
    else if (population === undefined || population < 0) row.wrong('population', `"${row.get('population')}" is no number of residents`)
    else if (cellVar === 'size_class' && !/^\d+$/.test(row.get(cellVar)))
      row.wrong(cellVar, `"${row.get(cellVar)}" is no number of a class`)
    else if (seen.has(key)) row.wrong('code', `"${row.get('code')}" is there twice in round ${row.get('round')}`)
    seen.add(key)
    return !empty && population !== undefined
  })
  const frames = new Map<string, RoundFrame>()
  for (const [round, own] of Map.groupBy(good, (row) => row.get('round'))) {
    const units = own.map((row) => ({
      code: row.get('code'),
      cell: row.get(cellVar),
      population: Number(row.get('population')),
      ...(cellVar2 ? { subcell: row.get(cellVar2) } : {}),
    }))
    frames.set(round, { frame: frameOf(units), register: own.map((row) => row.all) })
  }
  return { frames, variables: new Set(Object.keys(rows[0]?.all ?? {})) }
}
