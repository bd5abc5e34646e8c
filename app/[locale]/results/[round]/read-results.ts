import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { getViewer } from '@/data/identity/session'
import { publishedQuotes } from '@/data/open-answers/quotes'
import { publishedTexts } from '@/data/results/finding-texts'
import { getRoundResults, listRoundsBeside } from '@/data/results/results'
import { may } from '@/data/rights'
import { localeNamed } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import { guarded } from '../../guarded'

export type ResultsOfRequest = RoundResults & {
  /** The viewer follows the round as an administrator. */
  administrator: boolean
  /** The viewer may explore the answers. */
  analyst: boolean
  views: QuestionView[]
  /** Findings as they were written and published, by part of the article; the others are generated. */
  texts: ReadonlyMap<string, string>
  /** Published quotes of the answers to a question. */
  quotesOf: (question: string) => readonly string[]
}

/** The rounds that this request's viewer may open beside one, itself among them, oldest first. */
export const readRoundsBeside = async (round: string) => guarded(listRoundsBeside(await getViewer(), round))

/** A round's results for this request's viewer, read once for the page and its title. */
export const readResults = cache(async (round: string): Promise<ResultsOfRequest> => {
  const viewer = await getViewer()
  const results = await guarded(getRoundResults(viewer, round))
  const views = questionViews(
    results.questionnaire,
    results.summary,
    results.earlier.map((each) => each.summary),
  )
  // Whoever sees the newest figures reads of those, which no published text need be of.
  const locale = localeNamed(await getLocale())
  const texts = may(viewer, 'analyse') ? new Map<string, string>() : publishedTexts(results, locale)
  const quotesOf = (question: string) => publishedQuotes(round, question)
  return { ...results, administrator: may(viewer, 'administer'), analyst: may(viewer, 'analyse'), views, texts, quotesOf }
})
