import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { ledeClaim } from '@/results/story/claims/lead-claim'
import { chooseStories } from '@/results/story/front-page'
import { sayLede } from '@/results/words/say-lede'
import { readResults } from './read-results'

/** What a link to a page of the round tells: its main finding. */
export async function generateMetadata({ params }: Pick<LayoutProps<'/[locale]/results/[round]'>, 'params'>): Promise<Metadata> {
  const { locale, round } = await params
  const { views, questionnaire } = await readResults(round)
  const { lead } = chooseStories(views)
  const texts = resultTexts(locale as Locale)
  return { description: lead ? sayLede(ledeClaim(lead), texts) : say(questionnaire.title, locale as Locale) }
}

export default function ResultsLayout({ children }: { children: ReactNode }) {
  return children
}
