import { cache } from 'react'
import { getViewer } from '@/data/identity/session'
import { getRoundResults } from '@/data/results/results'
import type { RoundResults } from '@/results/round-results'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import { guarded } from '../../guarded'

export type ResultsOfRequest = RoundResults & {
  /** The viewer follows the round as an administrator. */
  administrator: boolean
  views: QuestionView[]
}

/** A round's results for this request's viewer, read once for the page and its title. */
export const readResults = cache(async (round: string): Promise<ResultsOfRequest> => {
  const viewer = await getViewer()
  const results = await guarded(getRoundResults(viewer, round))
  const views = questionViews(
    results.questionnaire,
    results.summary,
    results.earlier.map((each) => each.summary),
  )
  return { ...results, administrator: viewer.administrator, views }
})
