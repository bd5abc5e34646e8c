import type { ComponentProps } from 'react'
import { CrossTablesSection } from '@/components/results/cross/cross-stories'
import { AnswersOnMap } from '@/components/results/map/answers-on-map'
import { AllQuestions } from './all-questions'
import { FrontStories } from './front-stories'
import { ResponseBox } from './response-box'

/** What a round's page tells of its results, as everybody sees it and as it is looked at before it is published. */
export function RoundFront({ results, views, locale, texts }: ComponentProps<typeof FrontStories>) {
  const { summary, questionnaire } = results
  return (
    <>
      <FrontStories results={results} views={views} locale={locale} texts={texts} />
      <AllQuestions results={results} views={views} locale={locale} />
      <CrossTablesSection summary={summary} questionnaire={questionnaire} locale={locale} />
      <ResponseBox summary={summary} views={views} locale={locale} />
      <AnswersOnMap summary={summary} views={views} locale={locale} />
    </>
  )
}
