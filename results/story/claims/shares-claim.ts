/** What a drawing of shares shows, for who cannot see it: every answer with its share, all of one population. */
import type { Asking } from '@/questionnaire/document'
import { hasRows } from '@/questionnaire/types/abilities'
import type { SeriesCounts } from '@/results/series/count-series'
import type { QuestionView, SeriesView } from '../question-view'
import { shareFor, type Whose } from '../whose'

export type SharesClaim = {
  question: Asking
  isAskedOfAll: boolean
  of: 'estimated' | 'respondents'
  /** `share` 0..1, null where it cannot be told. */
  shares: { option: string; count: number; share: number | null }[]
  counts: SeriesCounts
}

/** The shares of a series' answers, estimated or of those who answered. */
export function sharesClaim(question: Asking, row: SeriesView, whose: Exclude<Whose, 'same'>): SharesClaim {
  const { counts } = row.series
  const of = whose === 'all' ? 'estimated' : 'respondents'
  return {
    question,
    isAskedOfAll: counts.skipped === 0,
    of,
    shares: counts.options.map(({ option, count }) => ({ option, count, share: shareFor(row.series, option, whose) })),
    counts,
  }
}

export type BothRoundsClaim = {
  question: Asking
  /** Municipalities that answered in both rounds. */
  n: number
  from: string
  /** Of each answer, or of each row of a matrix the headline's answers. */
  shares: { row: string | undefined; option: string | undefined; before: number | null; after: number | null }[]
}

/** The shares of the same municipalities in two rounds; null where none answered both. */
export function bothRoundsClaim({ question, rows }: QuestionView): BothRoundsClaim | null {
  const found = rows.flatMap((row) => {
    const { change } = row.series
    const own = hasRows(question) ? change?.headline && [{ option: undefined, ...change.headline }] : change?.options
    return change && own ? own.map(({ option, panel }) => ({ row, option, panel, from: change.from })) : []
  })
  const [first] = found
  if (!first) return null
  const { from, panel } = first
  return {
    question,
    n: panel.n,
    from,
    shares: found.map(({ row, option, panel: { share1, share2 } }) => ({ row: row.series.row, option, before: share1, after: share2 })),
  }
}
