/** A municipality's own answers over its rounds in the words of each, for page and paper. */
import type { Locale } from '@/questionnaire/text'
import type { AnsweredRound } from '@/results/benchmark/benchmark'
import type { Comparison } from '@/results/benchmark/compare'
import { wordsThen } from '@/results/benchmark/own-words'
import { aboutOf } from './say-claims'

/** Rounds that stand beside each other on a page. */
const mostRounds = 5

/** `cells` are in the order of `rounds`, the newest last; a series that was answered in none of them has no row. */
export type OwnRoundsTold = { rounds: string[]; rows: { key: string; name: string; cells: string[] }[] }

export function tellOwnRounds(comparisons: readonly Comparison[], rounds: readonly AnsweredRound[], locale: Locale): OwnRoundsTold {
  const shown = rounds.slice(-mostRounds)
  const rows = comparisons.map(({ question, series }) => ({
    key: series.key,
    name: aboutOf({ question, row: series.row }, locale),
    cells: shown.map((each) => wordsThen(each, question, series.key, locale)),
  }))
  return {
    rounds: shown.map(({ round }) => round),
    rows: rows
      .filter(({ cells }) => cells.some((cell) => cell !== null))
      .map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => cell ?? '–') })),
  }
}
