/** What a question's page says first, before its words: a heading, and a lede that tells a change only beside its own figure. */
import type { Asking } from '@/questionnaire/document'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import type { ShareChange } from '@/results/analysis/changes'
import type { OptionCount, SeriesCounts } from '@/results/series/count-series'
import type { SeriesResult } from '@/results/series-result'
import { changeOfOptions, medianEstimate } from '../figures'
import { type Finding, findingOf, headlineShare } from '../finding'
import { mainRow, previousPoint, type QuestionView, type SeriesView } from '../question-view'
import { shareOf } from '../series-over-rounds'
import { type FindingClaim, findingClaim } from './finding-claim'

/** The levels of the same share of all municipalities in two rounds, and whether it moved. */
export type LevelsClaim = { from: string; est1: number; est2: number; change: ShareChange }

/** The same beside a finding: of its only share, or of the first of several. */
export type LevelsBeside = LevelsClaim & { of: 'only' | 'first' }

/** Whom a number was asked of: of all, or the clause that names them. */
type Asked = { question: Asking; isAskedOfAll: boolean }

/** The share of those who answered in an earlier round. */
type Earlier = { round: string; count: number; share: number; counts: SeriesCounts }

type HeadingKind =
  | { kind: 'label' }
  | { kind: 'clauses'; finding: FindingClaim }
  | { kind: 'median'; ofAll: number | null; ofRespondents: number }
  | { kind: 'commonest'; finding: Exclude<Finding, { kind: 'median' | 'answers' }>; counts: SeriesCounts; row: string | undefined }
  | { kind: 'answers'; count: number }

export type HeadingClaim = HeadingKind & Asked

type RowShare = { row: string | undefined; count: number; share: number | null; counts: SeriesCounts }

type LedeKind =
  | { kind: 'nobody' }
  | { kind: 'clauses'; finding: FindingClaim; levels: LevelsBeside | null }
  | { kind: 'rows'; options: readonly string[]; most: RowShare; least: RowShare }
  | { kind: 'averages'; series: SeriesResult }
  | { kind: 'respondents-averages'; base: number; low: number; high: number; mean: number }
  | { kind: 'answered'; base: number }
  | { kind: 'options'; base: number; options: readonly OptionCount[]; areCommonest: boolean; earlier: Earlier | null }

export type LedeClaim = LedeKind & Asked

const askedOf = ({ question, rows }: QuestionView): Asked => ({
  question,
  isAskedOfAll: rows.every(({ series }) => series.counts.skipped === 0),
})

/** The finding that a question's page has as its heading. */
export function headingClaim(view: QuestionView): HeadingClaim {
  const asked = askedOf(view)
  const finding = findingClaim(view)
  if (finding) return { ...asked, kind: 'clauses', finding }
  const row = mainRow(view)
  const found = row && findingOf(view.question, row.series)
  if (!found || (found.kind === 'median' && !takesNumber(view.question))) return { ...asked, kind: 'label' }
  if (found.kind === 'answers') return { ...asked, kind: 'answers', count: found.count }
  if (found.kind === 'median') {
    const ofAll = medianEstimate(row.series)?.est ?? null
    return { ...asked, kind: 'median', ofAll, ofRespondents: found.value }
  }
  const { counts, row: own } = row.series
  return { ...asked, kind: 'commonest', finding: found, counts, row: own }
}

/** The change of a finding's own first figure, never of another; null where it is not told of all municipalities. */
function levelsOf(view: QuestionView, { scope, parts: [{ clause }, ...others] }: FindingClaim): LevelsBeside | null {
  const row = clause.row === undefined ? view.rows[0] : view.rows.find(({ series }) => series.row === clause.row)
  const change = row && scope === 'municipalities' ? changeOfOptions(row.series, clause.options) : null
  const { est1, est2, label } = change?.crossSection ?? {}
  if (!row?.series.change || !change || est1 == null || est2 == null || label == null) return null
  return { from: row.series.change.from, est1, est2, change, of: others.length > 0 ? 'first' : 'only' }
}

function rowsLede(view: QuestionView, main: SeriesView): LedeKind {
  const ranked = [...view.rows]
    .sort((a, b) => (b.series.counts.headline?.share ?? 0) - (a.series.counts.headline?.share ?? 0))
    .map(
      ({ series: { row, counts } }): RowShare => ({
        row,
        count: counts.headline?.count ?? 0,
        share: counts.headline?.share ?? null,
        counts,
      }),
    )
  const [most, least] = [ranked[0], ranked.at(-1)]
  return most && least ? { kind: 'rows', options: main.series.counts.headline?.options ?? [], most, least } : { kind: 'nobody' }
}

/** The commonest answer's share in the round before, where it was asked alike. */
function earlierOf({ question }: QuestionView, { series, rounds }: SeriesView): Earlier | null {
  const before = previousPoint(rounds)
  const finding = findingOf(question, series)
  if (!before?.series || !finding || rounds.at(-1)?.break) return null
  const { counts } = before.series
  const share =
    finding.kind === 'share'
      ? headlineShare(before.series, series.counts.headline?.options ?? [])
      : 'option' in finding
        ? shareOf(before.series, finding.option)
        : null
  return share === null ? null : { round: before.round, count: Math.round(share * counts.base), share, counts }
}

function numberOrOptions(view: QuestionView, row: SeriesView): LedeKind {
  const { series } = row
  const { base, mean, median, options } = series.counts
  if (takesNumber(view.question) && medianEstimate(series)) return { kind: 'averages', series }
  if (takesNumber(view.question) && median?.q1 !== undefined && median.q3 !== undefined)
    return { kind: 'respondents-averages', base, low: median.q1, high: median.q3, mean: mean?.unweighted ?? 0 }
  if (options.length === 0) return { kind: 'answered', base }
  const areCommonest = options.length > 3
  const shown = areCommonest ? [...options].sort((a, b) => b.count - a.count).slice(0, 3) : options
  return { kind: 'options', base, options: shown, areCommonest, earlier: earlierOf(view, row) }
}

/** What the figures say in a few plain sentences: of all municipalities with their change, or of those who answered. */
export function ledeClaim(view: QuestionView): LedeClaim {
  const asked = askedOf(view)
  const row = mainRow(view)
  if (!row || row.series.counts.base === 0) return { ...asked, kind: 'nobody' }
  const finding = findingClaim(view)
  if (finding) return { ...asked, kind: 'clauses', finding, levels: levelsOf(view, finding) }
  const kind = hasRows(view.question) ? rowsLede(view, row) : numberOrOptions(view, row)
  return { ...asked, ...kind }
}
