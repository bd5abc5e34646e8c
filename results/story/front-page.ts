/** Which questions make the front page of a round. */
import { isGraded, picksOne, picksSeveral } from '@/questionnaire/types/abilities'
import { isOrdered } from './finding'
import type { QuestionView, SeriesView } from './question-view'

export type FrontPage = {
  /** Question of ordered answers on which municipalities are most divided; drawn with one square a municipality. */
  lead?: QuestionView
  /** A multiple choice short enough for ten-rows. */
  multiple?: QuestionView
  /** A choice between categories, followed over the rounds. */
  category?: QuestionView
  scale?: QuestionView
}

const distanceFromHalf = (view: QuestionView) => Math.abs((view.rows[0]?.series.counts.headline?.share ?? 0) - 0.5)
const asked = (view: QuestionView) => (view.rows[0]?.series.counts.base ?? 0) > 0
/** A yes, something in between and a no, asked of everybody, with counts by size class. */
const isWhole = (row: SeriesView | undefined) =>
  row?.series.counts.bySizeClass !== undefined && row.series.counts.options.length >= 3 && row.series.counts.skipped === 0
const rounds = (view: QuestionView) => view.rows[0]?.rounds.filter((point) => point.series).length ?? 0

/** Chooses the stories, by rules alone: the order of the questionnaire decides between equals. */
export function chooseStories(views: readonly QuestionView[]): FrontPage {
  const candidates = views.filter(asked)
  const lead = candidates
    .filter(({ question, rows }) => isOrdered(question) && isWhole(rows[0]) && question.headline?.length === 1)
    .reduce<QuestionView | undefined>((best, view) => (best && distanceFromHalf(best) <= distanceFromHalf(view) ? best : view), undefined)
  const multiple = candidates.find(({ question }) => picksSeveral(question) && question.options.length <= 5)
  const category = candidates
    .filter(({ question }) => picksOne(question) && !question.options.some((option) => option.tone) && question.options.length >= 3)
    .reduce<QuestionView | undefined>((best, view) => (best && rounds(best) >= rounds(view) ? best : view), undefined)
  const scale = candidates.find(({ question }) => isGraded(question))
  return { ...(lead ? { lead } : {}), ...(multiple ? { multiple } : {}), ...(category ? { category } : {}), ...(scale ? { scale } : {}) }
}

/** Rows of the front page's table of figures. */
const mostAtGlance = 12

/** The questions whose figures stand on the front page: those with one figure each, as many as fit, the ones asked before first to be kept. */
export function atAGlance(views: readonly QuestionView[]): QuestionView[] {
  const single = views.filter(({ rows }) => rows.length === 1 && rows[0]?.series.counts.headline)
  const isFollowed = ({ rows }: QuestionView) => rows.some(({ series }) => series.change !== null)
  const kept = new Set([...single.filter(isFollowed), ...single.filter((view) => !isFollowed(view))].slice(0, mostAtGlance))
  return single.filter((view) => kept.has(view))
}
