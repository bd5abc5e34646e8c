/** Cross tables once more, from the answers: shares of groups, and the test of whether the groups differ, municipality by municipality. */
import { fUpperTail } from '@/results/distributions'
import type { RoundData } from '@/results/round-data'
import { type Variable, variables } from '@/results/series-result'
import { cellsFor, estimateOf, type FigurePlace, saidIn } from './recount'

/** A table: the share of the place's answers by the values of `by`. */
export type CrossPlace = FigurePlace & { by: string; values: readonly string[] }

export type RecountedGroup = { value: string; base: number; count: number; est: number | null }

/** By municipality its answer, as the place in a list of answers, and its group; null where it is not in the table. Absent where nothing is known of it. */
type Known = { answer: number | null; group: number | null }

const isClass = (by: string): by is Variable => variables.some((each) => each === by)
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)

/** @param parts lists of answers, each one answer here; what is none of them is the last one */
function knownOf(data: RoundData, place: CrossPlace, parts: readonly (readonly string[])[]): Map<string, Known> {
  const all = saidIn(data, place)
  const saying = parts.map(
    (options) => new Set([...saidIn(data, { ...place, options }).said].filter(([, yes]) => yes === 1).map(([code]) => code)),
  )
  const groups = place.values.map((value) =>
    isClass(place.by)
      ? new Set(data.frame.filter((unit) => String(unit[place.by as Variable]) === value).map(({ municipality }) => municipality))
      : new Set(
          [...saidIn(data, { ...place, series: place.by, options: [value] }).said].filter(([, yes]) => yes === 1).map(([code]) => code),
        ),
  )
  const other = isClass(place.by) ? null : saidIn(data, { ...place, series: place.by, options: place.values })
  return new Map(
    data.frame.flatMap(({ municipality: code }): [string, Known][] => {
      if (all.skipped.has(code) || other?.skipped.has(code)) return [[code, { answer: null, group: null }]]
      if (!all.said.has(code) || (other && !other.said.has(code))) return []
      const found = saying.findIndex((own) => own.has(code))
      return [[code, { answer: found < 0 ? parts.length : found, group: groups.findIndex((own) => own.has(code)) }]]
    }),
  )
}

/** Of each group its answers and share; of a class of the register estimated in the class alone. */
export function groupsOf(data: RoundData, place: CrossPlace): RecountedGroup[] {
  const known = knownOf(data, place, [place.options])
  return place.values.map((value, at) => {
    const own = new Map(
      [...known].flatMap(([code, { answer, group }]) => (group === at && answer !== null ? [[code, answer === 0 ? 1 : 0] as const] : [])),
    )
    const units = isClass(place.by) ? data.frame.filter((unit) => String(unit[place.by as Variable]) === value) : data.frame
    const inUnits = new Set(units.map(({ municipality }) => municipality))
    const skipped = new Set([...known.keys()].filter((code) => !own.has(code) && inUnits.has(code)))
    const est = estimateOf({ said: own, skipped, units, isShare: true })?.est ?? null
    return { value, base: own.size, count: sum([...own.values()]), est }
  })
}

/** Solves A X = B for a few unknowns, by Cramer's way of elimination on copies. */
function solved(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const rows = a.map((row, at) => [...row, ...(b[at] ?? [])])
  rows.forEach((_, at) => {
    const pivot = rows.findIndex((row, below) => below >= at && Math.abs(row[at] ?? 0) > 1e-14)
    const [top, other] = [rows[pivot] ?? [], rows[at] ?? []]
    rows[pivot] = other
    rows[at] = top.map((value) => value / (top[at] ?? 1))
    rows.forEach((row, line) => {
      const factor = row[at] ?? 0
      if (line !== at) rows[line] = row.map((value, column) => value - factor * (rows[at]?.[column] ?? 0))
    })
  })
  return rows.map((row) => row.slice(a.length))
}

type Share = { group: number; answer: number; p: number }
export type RecountedTest = { F: number; df1: number; df2: number; p: number }

/** Covariances of the estimated shares: each municipality's part in them, and the spread of the parts within the cells. */
function covariances(known: ReadonlyMap<string, Known>, cells: ReturnType<typeof cellsFor>, shares: readonly Share[], total: number) {
  const V = shares.map(() => shares.map(() => 0))
  let df = 0
  for (const { codes, N, m } of cells) {
    const parts = codes.flatMap((code) => {
      const own = known.get(code)
      if (!own) return []
      const isIn = own.answer !== null && own.group !== null && own.group >= 0
      return [
        shares.map(({ group, answer, p }) => (isIn ? ((own.group === group && own.answer === answer ? 1 : 0) - p) * (N / m / total) : 0)),
      ]
    })
    df += m - 1
    const means = shares.map((_, at) => sum(parts.map((each) => each[at] ?? 0)) / m)
    for (const [i, row] of V.entries())
      for (const [j] of row.entries())
        row[j] =
          (row[j] ?? 0) + (m / (m - 1)) * sum(parts.map((each) => ((each[i] ?? 0) - (means[i] ?? 0)) * ((each[j] ?? 0) - (means[j] ?? 0))))
  }
  return { V, df }
}

/**
 * The second-order test of whether groups differ, from the deviations of single municipalities; null where there is nothing to test.
 * @param parts as of `knownOf`: the answers told against all others, or each answer by itself
 */
export function differenceOf(
  data: RoundData,
  place: CrossPlace,
  parts: readonly (readonly string[])[] = [place.options],
): RecountedTest | null {
  const known = knownOf(data, place, parts)
  const cells = cellsFor(data.frame, (code) => known.has(code))
  const weight = new Map(cells.flatMap(({ codes, N, m }) => codes.map((code) => [code, N / m] as const)))
  const inTable = [...known].filter(([, { answer, group }]) => answer !== null && group !== null && group >= 0)
  const weightOf = (passes: (each: Known) => boolean) =>
    sum(inTable.filter(([, each]) => passes(each)).map(([code]) => weight.get(code) ?? 0))
  const total = weightOf(() => true)
  const found = (values: readonly (number | null)[]) => [...new Set(values)].flatMap((each) => each ?? []).sort((a, b) => a - b)
  const [groups, answers] = [found(inTable.map(([, { group }]) => group)), found(inTable.map(([, { answer }]) => answer))]
  if (groups.length < 2 || answers.length < 2) return null
  const shares = groups.flatMap((group) =>
    answers.map((answer): Share => ({ group, answer, p: weightOf((each) => each.group === group && each.answer === answer) / total })),
  )
  const n = inTable.length
  const expected = ({ group, answer }: Share) =>
    (weightOf((each) => each.group === group) * weightOf((each) => each.answer === answer)) / total ** 2
  const X2 = n * sum(shares.map((each) => (each.p - expected(each)) ** 2 / expected(each)))
  const { V, df } = covariances(known, cells, shares, total)
  // Contrasts of a group with the first one and of an answer with the first one.
  const side = (value: number, own: number, first: number | undefined) => (own === value ? 1 : own === first ? -1 : 0)
  const contrasts = groups
    .slice(1)
    .flatMap((group) =>
      answers.slice(1).map((answer) => shares.map((each) => side(group, each.group, groups[0]) * side(answer, each.answer, answers[0]))),
    )
  const between = (middle: (i: number, j: number) => number) =>
    contrasts.map((a) =>
      contrasts.map((b) => sum(a.flatMap((one, i) => b.map((other, j) => (one === 0 || other === 0 ? 0 : one * middle(i, j) * other))))),
    )
  const inverse = (at: number) => ((shares[at]?.p ?? 0) > 0 ? 1 / (shares[at]?.p ?? 1) : 0)
  const delta = solved(
    between((i, j) => (i === j ? inverse(i) / n : 0)),
    between((i, j) => inverse(i) * inverse(j) * (V[i]?.[j] ?? 0)),
  )
  const trace = sum(delta.map((row, at) => row[at] ?? 0))
  const squared = sum(delta.flatMap((row, i) => row.map((value, j) => value * (delta[j]?.[i] ?? 0))))
  const [F, df1] = [X2 / trace, trace ** 2 / squared]
  return { F, df1, df2: df1 * df, p: fUpperTail(F, df1, df1 * df) }
}
