/** What a round's quality report says in figures, before its words. */
import type { Asking } from '@/questionnaire/document'
import type { Response } from '@/results/response/response'
import type { Counted, RoundSummary } from '@/results/summary'
import { clearChanges } from '../clear-changes'
import { intervalOf } from '../figures'
import type { QuestionView, SeriesView } from '../question-view'

/** Of several figures the one in the middle, and the largest with the question it is of. */
export type FigureSpread = { typical: number; most: number; question: Asking }

export type QualityClaim = {
  asked: { questions: number; sections: number; protected: number }
  response: Response
  counted: Counted | undefined
  rIndicator: number | null
  /** Of those who were asked, 0..1, who left the question empty. */
  missing: FigureSpread | null
  /** Widths of the intervals of headline shares, 0..1, of questions without protection. */
  widths: FigureSpread | null
  /** Beside the round before: questions asked alike, in another way, and never before. */
  before: { round: string; alike: number; broken: number; fresh: number } | null
  changes: { clear: number; comparisons: number }
  /** ISO day of the figures, and whole days from then until they were first published; null before. */
  timeliness: { referenceDate: string; firstPublishedAt: Date; days: number } | null
}

type OfQuestion = { question: Asking; value: number }

function spreadOf(values: readonly OfQuestion[]): FigureSpread | null {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const [middle, last] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)]
  return middle && last ? { typical: middle.value, most: last.value, question: last.question } : null
}

const ofRows = (views: readonly QuestionView[], figureIn: (row: SeriesView) => number | null): OfQuestion[] =>
  views.flatMap(({ question, rows }) =>
    rows.flatMap((row) => {
      const value = figureIn(row)
      return value === null ? [] : [{ question, value }]
    }),
  )

function missingShare({ series: { counts } }: SeriesView): number | null {
  const asked = counts.base + counts.itemMissing
  return asked > 0 ? counts.itemMissing / asked : null
}

function widthOf({ series }: SeriesView): number | null {
  const interval = intervalOf(series.estimates?.headline)
  return interval ? interval[1] - interval[0] : null
}

/** How a question stands to the round before. */
function standing({ rows }: QuestionView): 'alike' | 'broken' | 'fresh' | 'resumed' {
  if (rows.every(({ rounds }) => rounds.slice(0, -1).every((point) => !point.series))) return 'fresh'
  if (!rows.some(({ rounds }) => rounds.at(-2)?.series)) return 'resumed'
  return rows.some(({ rounds }) => rounds.at(-1)?.break) ? 'broken' : 'alike'
}

const dayLength = 86_400_000

/**
 * @param views questions of the round that the reader sees
 * @param before code of the round before
 * @param firstPublishedAt null of a round that is not published
 */
export function qualityClaim(
  summary: RoundSummary,
  views: readonly QuestionView[],
  before: string | undefined,
  firstPublishedAt: Date | null,
): QualityClaim {
  const { response, counted, rIndicator, referenceDate } = summary
  const count = (what: ReturnType<typeof standing>) => views.filter((view) => standing(view) === what).length
  const { clear, comparisons } = clearChanges(views)
  return {
    asked: {
      questions: views.length,
      sections: new Set(views.map(({ section }) => section)).size,
      protected: views.filter(({ question }) => question.protect).length,
    },
    response,
    counted,
    rIndicator,
    missing: spreadOf(ofRows(views, missingShare)),
    widths: spreadOf(
      ofRows(
        views.filter(({ question }) => !question.protect),
        widthOf,
      ),
    ),
    before: before === undefined ? null : { round: before, alike: count('alike'), broken: count('broken'), fresh: count('fresh') },
    changes: { clear: clear.length, comparisons },
    timeliness: firstPublishedAt && {
      referenceDate,
      firstPublishedAt,
      days: Math.floor((firstPublishedAt.getTime() - Date.parse(referenceDate)) / dayLength),
    },
  }
}
