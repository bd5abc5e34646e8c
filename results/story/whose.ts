/** Whom a page's figures are about, as its address says: all municipalities, those that answered twice, those that answered. */
import type { SeriesResult } from '@/results/series-result'
import { optionEstimate, smallBase } from './figures'
import type { QuestionView, SeriesView } from './question-view'
import { shareOf } from './series-over-rounds'

export type Whose = 'all' | 'same' | 'respondents'

/** Names of the views in addresses; all municipalities need none. */
export const whoseInAddress: Record<Whose, string | undefined> = { all: undefined, same: 'samat', respondents: 'vastanneet' }

const isEstimated = ({ series: { counts, estimates } }: SeriesView) =>
  estimates?.options.every(({ est }) => est !== null) === true && (counts.base >= smallBase || counts.base === counts.N)

const hasPanel = ({ series }: SeriesView) => series.change?.options.some(({ panel }) => panel.n > 0) === true

/** The views a question's chart can be drawn in, the first one by default. @param isProtected few moved: the same municipalities are left out */
export function viewsOf({ rows }: QuestionView, isProtected: boolean): Whose[] {
  const drawn = rows.filter(({ series }) => series.counts.options.length > 0 && series.counts.base > 0)
  if (drawn.length === 0) return ['respondents']
  const all: Whose[] = drawn.every(isEstimated) ? ['all'] : []
  const same: Whose[] = !isProtected && drawn.some(hasPanel) ? ['same'] : []
  return [...all, ...same, 'respondents']
}

/** The view that an address asks for; all municipalities, or else those that answered, where it asks wrongly. @param views as `viewsOf` gives them */
export const viewAskedFor = (views: readonly Whose[], asked: unknown): Whose =>
  views.find((each) => whoseInAddress[each] !== undefined && whoseInAddress[each] === asked) ??
  (views.includes('all') ? 'all' : 'respondents')

/** An option's share (0..1) in a round: estimated for all, or plain; null when it was not offered or cannot be told. */
export const shareFor = (series: SeriesResult | undefined, option: string, whose: Whose): number | null =>
  whose === 'all' ? (optionEstimate(series, option)?.est ?? null) : shareOf(series, option)
