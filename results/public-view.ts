/** What the public may see of a summary. National distributions are shown whole; single answers are not. */
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { RoundSummary } from './summary'

const noBreakdowns = { sizeClass: [], region: [], language: [], group: [] }

/** The summary without internal questions, and without the smallest and largest answer of protected ones, which are one municipality's. */
export function publicView(summary: RoundSummary, questionnaire: Questionnaire): RoundSummary {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const questionOf = (key: string) => questions.get(key.split('.')[0] ?? '')
  const isPublic = (key: string) => questionOf(key)?.public === true
  const isProtected = (key: string) => questionOf(key)?.protect === true
  return {
    ...summary,
    series: summary.series
      .filter((series) => questions.get(series.question)?.public)
      .map((series) => {
        if (!series.median || !questions.get(series.question)?.protect) return series
        const { min, max, ...median } = series.median
        return { ...series, median }
      }),
    analysis: {
      ...summary.analysis,
      series: summary.analysis.series
        .filter((series) => isPublic(series.key))
        .map((series) => (isProtected(series.key) ? { ...series, breakdowns: noBreakdowns } : series)),
    },
  }
}
