import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'

/** What the chart of a question is drawn from. */
export type QuestionChartProps<Q extends Asking> = {
  question: Q
  view: QuestionView
  /** The first row of the view: the only one, except of a matrix. */
  main: SeriesView
  whose: Whose
  locale: Locale
  id: string
}
