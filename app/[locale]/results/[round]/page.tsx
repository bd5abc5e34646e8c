import type { Metadata } from 'next'
import { CrossTablesSection } from '@/components/results/cross/cross-stories'
import { AllQuestions } from '@/components/results/front/all-questions'
import { Dateline } from '@/components/results/front/dateline'
import { FrontStories } from '@/components/results/front/front-stories'
import { ResponseBox } from '@/components/results/front/response-box'
import { RoundFiles } from '@/components/results/front/round-files'
import { AnswersOnMap } from '@/components/results/map/answers-on-map'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { readResults, readRoundsBeside } from './read-results'
import { ResultsFrame } from './results-frame'

export async function generateMetadata({ params }: PageProps<'/[locale]/results/[round]'>): Promise<Metadata> {
  const t = await getWholeTexts('results')
  const { summary } = await readResults((await params).round)
  return { title: t('roundTitle', { round: summary.round }) }
}

export default async function ResultsPage({ params }: PageProps<'/[locale]/results/[round]'>) {
  const { locale: language, round } = await params
  const locale = language as Locale
  const reading = await readResults(round)
  const { summary, views } = reading
  const bar = <Dateline results={reading} rounds={await readRoundsBeside(round)} locale={locale} />
  return (
    <ResultsFrame reading={reading} locale={locale} current="round" bar={bar}>
      <FrontStories results={reading} views={views} locale={locale} texts={reading.texts} />
      <AllQuestions results={reading} views={views} locale={locale} />
      <CrossTablesSection summary={summary} questionnaire={reading.questionnaire} locale={locale} />
      <ResponseBox summary={summary} views={views} locale={locale} />
      <AnswersOnMap summary={summary} views={views} locale={locale} />
      <RoundFiles results={reading} locale={locale} />
    </ResultsFrame>
  )
}
