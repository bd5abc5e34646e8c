/**
 * The figures of the claims once more, from the answers: a second implementation of the method, by its text (docs/method.md), sharing no
 * formula with `results/`. Plain maps and sums in place of arrays: what is easy to read, not what is fast.
 */
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Answers, isAnswered } from '@/questionnaire/answer'
import { askedIn, questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { hasFigures } from '@/questionnaire/types/abilities'
import type { RoundData, Unit } from '@/results/round-data'

/** Who was merged into whom, by the ISO day it took effect. */
export type MergerOfCodes = { round: string; from: string; to: string }

/** Where a figure is: a series of a round, of a share its options, of a mean or median none. */
export type FigurePlace = { round: string; series: string; options: readonly string[] }

/** What is known of each municipality: a value (1 or 0 of a share), or that it was not asked. */
export type SaidByCode = { said: Map<string, number>; skipped: Set<string>; units: readonly Unit[]; isShare: boolean }

type Cell = { codes: string[]; N: number; m: number }
export type Recounted = { est: number; variance: number; low: number; high: number; df: number; cells: Cell[]; isRatio: boolean }

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
const fewest = 5

/** Size classes, those with fewer than five answers joined with the neighbour that has fewer. */
export function cellsFor(units: readonly Unit[], isKnown: (code: string) => boolean): Cell[] {
  const classes = [...new Set(units.map(({ sizeClass }) => sizeClass))].sort((a, b) => a - b)
  const cells = classes.map((sizeClass) => {
    const codes = units.filter((unit) => unit.sizeClass === sizeClass).map(({ municipality }) => municipality)
    return { codes, N: codes.length, m: codes.filter(isKnown).length }
  })
  const isThin = ({ m, N }: Cell) => m < fewest && m < N
  while (cells.length > 1 && cells.some(isThin)) {
    const least = Math.min(...cells.filter(isThin).map(({ m }) => m))
    const at = cells.findIndex((cell) => isThin(cell) && cell.m === least)
    const answersOf = (place: number) => cells[place]?.m ?? Number.POSITIVE_INFINITY
    const from = answersOf(at - 1) <= answersOf(at + 1) ? at - 1 : at
    const [a, b] = cells.slice(from, from + 2) as [Cell, Cell]
    cells.splice(from, 2, { codes: [...a.codes, ...b.codes], N: a.N + b.N, m: a.m + b.m })
  }
  return cells
}

function wilson(p: number, n: number, t: number): [number, number] {
  const middle = p + (t * t) / (2 * n)
  const half = t * Math.sqrt((p * (1 - p)) / n + (t * t) / (4 * n * n))
  const whole = 1 + (t * t) / n
  return [(middle - half) / whole, (middle + half) / whole]
}

/** Most municipalities that may say what nobody said, hidden where it is likeliest that none of them was heard (2.5 %). */
function mostHidden(cells: readonly Cell[]): number {
  const hidden = cells.map(() => 0)
  let chance = 1
  for (let found = 0; ; found++) {
    const stays = cells.map(({ N, m }, at) => (N - (hidden[at] ?? 0) - m) / Math.max(1, N - (hidden[at] ?? 0)))
    const best = Math.max(...stays)
    chance *= best
    if (best <= 0 || chance < 0.025 * (1 - 1e-9)) return found
    const at = stays.indexOf(best)
    hidden[at] = (hidden[at] ?? 0) + 1
  }
}

/** The estimate for all municipalities, or for those that are asked; null where a class has too few answers. */
export function estimateOf({ said, skipped, units, isShare }: SaidByCode): Recounted | null {
  const cells = cellsFor(units, (code) => said.has(code) || skipped.has(code))
  if (cells.some(({ m, N }) => m < fewest && m < N) || said.size === 0) return null
  const N = units.length
  const valuesIn = ({ codes }: Cell) => codes.flatMap((code) => said.get(code) ?? [])
  const weightOf = ({ N: own, m }: Cell) => own / m
  const domain = sum(cells.map((cell) => weightOf(cell) * valuesIn(cell).length))
  const est = sum(cells.map((cell) => weightOf(cell) * sum(valuesIn(cell)))) / domain
  const isRatio = skipped.size > 0
  const df = sum(cells.map((cell) => (cell.m < cell.N ? cell.m - 1 : 0)))
  const isCensus = cells.every((cell) => cell.m === cell.N)
  const variance = sum(
    cells.map((cell) => {
      if (cell.m >= cell.N || cell.m < 2) return 0
      // Linearised: of a stratified mean its deviation from the cell's mean is the same as the value's own.
      const parts = [...valuesIn(cell).map((value) => value - est), ...Array(cell.m - valuesIn(cell).length).fill(0)] as number[]
      const mean = sum(parts) / cell.m
      const s2 = sum(parts.map((part) => (part - mean) ** 2)) / (cell.m - 1)
      return (cell.N ** 2 * (1 - cell.m / cell.N) * s2) / cell.m / domain ** 2
    }),
  )
  const found = { est, variance, df, cells, isRatio }
  if (isCensus) return { ...found, low: est, high: est }
  const t = tQuantile(0.975, df)
  const known = [...said.values()]
  if (!isShare) return { ...found, low: est - t * Math.sqrt(variance), high: est + t * Math.sqrt(variance) }
  const [yes, no] = [sum(known), known.length - sum(known)]
  if (isRatio) {
    const [low, high] = wilson(est, yes === 0 || no === 0 || variance < 1e-18 ? known.length : (est * (1 - est)) / variance, t)
    return { ...found, low: Math.max(0, low), high: Math.min(1, high) }
  }
  if (yes === 0) return { ...found, low: 0, high: mostHidden(cells) / N }
  if (no === 0) return { ...found, low: 1 - mostHidden(cells) / N, high: 1 }
  const pulled = sum(
    cells.map((cell) => {
      const share = (sum(valuesIn(cell)) + est) / (cell.m + 1)
      return cell.m < cell.N && cell.m > 1 ? ((cell.N / N) ** 2 * (1 - cell.m / cell.N) * share * (1 - share)) / (cell.m - 1) : 0
    }),
  )
  const [low, high] = wilson(est, (est * (1 - est)) / pulled, t)
  return { ...found, low: Math.max(low, yes / N), high: Math.min(high, 1 - no / N) }
}

const knownAsked = new WeakMap<Answers, ReturnType<typeof askedIn>>()

function askedOnce(questionnaire: Questionnaire, answers: Answers) {
  const known = knownAsked.get(answers) ?? askedIn(questionnaire, answers)
  knownAsked.set(answers, known)
  return known
}

/** What a round's respondents said of a place. "Not asked" counts as no where the question's base is all. */
export function saidIn({ questionnaire, frame, respondents }: RoundData, { series, options }: FigurePlace): SaidByCode {
  const [key = ''] = series.split('.')
  const question = questionsOf(questionnaire).find((each) => each.key === key)
  const isShare = options.length > 0
  const said = new Map<string, number>()
  const skipped = new Set<string>()
  const inFrame = new Set(frame.map(({ municipality }) => municipality))
  for (const { municipality, answers } of respondents) {
    if (!question || !inFrame.has(municipality)) continue
    const state = askedOnce(questionnaire, answers).get(key)
    const value = answers[series]
    if (state === 'not-asked') {
      if (isShare && question.base === 'all') said.set(municipality, 0)
      else skipped.add(municipality)
    } else if (state === 'asked' && isAnswered(value)) {
      const given = [value].flat().map(String)
      if (isShare) said.set(municipality, given.some((each) => options.includes(each)) ? 1 : 0)
      else if (!hasFigures(question)) said.set(municipality, 1)
      else if (Number.isFinite(Number(given[0]))) said.set(municipality, Number(given[0]))
    }
  }
  return { said, skipped, units: frame, isShare }
}

/** The value that half of the weight lies at or below; the mean of two where it stands exactly between them. */
export function quantileAt(pairs: readonly (readonly [value: number, weight: number])[], p: number): number {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0])
  const goal = p * sum(sorted.map(([, weight]) => weight))
  let reached = 0
  for (const [at, [value, weight]] of sorted.entries()) {
    reached += weight
    const next = sorted[at + 1]?.[0]
    if (Math.abs(reached - goal) < 1e-9 * goal && next !== undefined && next !== value) return (value + next) / 2
    if (reached > goal + 1e-9 * goal) return value
  }
  return sorted.at(-1)?.[0] ?? Number.NaN
}
