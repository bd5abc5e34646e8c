/** What has to be said under a breakdown so that its figures and dashes are read as they are meant: only of what stands in it. */
import { hasRows, picksOne } from '@/questionnaire/types/abilities'
import type { BreakdownRow, Variable } from '@/results/series-result'
import { intervalOf, smallBase } from './figures'
import type { QuestionView } from './question-view'

/**
 * `intervals`: of small classes they are wide. `counts`: some shares stand as "5/9". `few`: a dash where too few answered. `whole`: no
 * interval where a whole class answered.
 */
export type BreakdownRemark = 'intervals' | 'counts' | 'few' | 'whole'

/** Does the table have a column of intervals: of the mean, or of the one option that the question is about? */
const hasIntervals = ({ question, rows }: QuestionView): boolean => {
  const { counts, estimates } = rows[0]?.series ?? {}
  return !hasRows(question) && (Boolean(estimates?.mean) || (picksOne(question) && counts?.headline?.options.length === 1))
}

/** The remarks on a question's breakdown by a variable, in the order in which they are told. */
export function breakdownRemarks(view: QuestionView, variable: Variable): BreakdownRemark[] {
  const { question, rows } = view
  const classes = rows.flatMap(({ series }) => series.breakdowns[variable]).filter(({ hidden }) => !hidden)
  const isPlain = rows.some(({ series }) => series.withheld)
  const sharesOf = ({ options, headline }: BreakdownRow) => (hasRows(question) || isPlain ? [headline] : options)
  const figuresOf = (row: BreakdownRow) => [...sharesOf(row), row.mean].filter((each) => each && !each.hidden)
  const isTold = (row: BreakdownRow) => figuresOf(row).some((each) => each?.est != null)
  const shows = hasIntervals(view) && !isPlain
  const found: Record<BreakdownRemark, boolean> = {
    intervals: shows && classes.some((row) => figuresOf(row).some((each) => intervalOf(each))),
    counts: classes.some(
      (row) => row.base !== null && row.base < smallBase && row.base < row.N && sharesOf(row).some((each) => each?.est != null),
    ),
    few: classes.some((row) => figuresOf(row).some((each) => each?.est == null)),
    whole: shows && classes.some((row) => row.base === row.N && isTold(row)),
  }
  return (Object.keys(found) as BreakdownRemark[]).filter((each) => found[each])
}
