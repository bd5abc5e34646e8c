/** What sheets are made from: the same summary as the screen, and the texts of one language. */

import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { RoundState } from '@/questionnaire/round'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { isGraded } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import type { AnswerRow, ToldCorrection } from '@/results/round-results'
import type { SeriesResult } from '@/results/series-result'
import { isChangeProtected } from '@/results/story/figures'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import type { RoundSummary } from '@/results/summary'

export type SheetInput = {
  summary: RoundSummary
  questionnaire: Questionnaire
  survey: Text
  state: RoundState
  /** Absent while the figures are live. */
  revision?: { number: number; hash: string; computedAt: Date }
  earlier: readonly { summary: RoundSummary }[]
  /** What was corrected since it was first published. */
  corrections?: readonly ToldCorrection[]
  /** The answers behind the figures, or null for those who may not see them. */
  answers: readonly AnswerRow[] | null
  /** When the figures were computed. */
  madeAt: Date
  /** The file is of this question alone. */
  question?: string
}

export type AskedQuestion = {
  question: Asking
  series: SeriesResult[]
  view: QuestionView
  /** Changes are told in outline alone. */
  isProtected: boolean
}

/** The file's questions with their series, in order; questions the summary leaves out are left out. */
export const questionsWithSeries = ({ summary, questionnaire, earlier, question: only }: SheetInput): AskedQuestion[] =>
  questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )
    .filter(({ question }) => only === undefined || question.key === only)
    .map((view) => ({
      question: view.question,
      series: view.rows.map(({ series }) => series),
      view,
      isProtected: isChangeProtected(view),
    }))

/** What a question's options are called, by key; the ends of a scale with their words: "1 (huono)". */
export function optionLabels(question: Asking, locale: Locale): Map<string, string> {
  const labels = new Map(optionsOf(question).map(({ key, label }) => [key, say(label, locale)]))
  if (isGraded(question)) labels.set('1', `1 (${say(question.low, locale)})`).set('5', `5 (${say(question.high, locale)})`)
  return labels
}
