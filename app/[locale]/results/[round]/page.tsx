import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AllQuestions } from '@/components/results/front/all-questions'
import { Dateline } from '@/components/results/front/dateline'
import { FrontStories } from '@/components/results/front/front-stories'
import { Reliability } from '@/components/results/front/reliability'
import type { Locale } from '@/questionnaire/text'
import { readResults } from './read-results'
import { ResultsFrame } from './results-frame'

export async function generateMetadata({ params }: PageProps<'/[locale]/results/[round]'>): Promise<Metadata> {
  const t = await getTranslations('results')
  const { summary } = await readResults((await params).round)
  return { title: t('roundTitle', { round: summary.round }) }
}

export default async function ResultsPage({ params }: PageProps<'/[locale]/results/[round]'>) {
  const { locale: language, round } = await params
  const locale = language as Locale
  const reading = await readResults(round)
  return (
    <ResultsFrame reading={reading} locale={locale} current="round" bar={<Dateline results={reading} locale={locale} />}>
      <FrontStories results={reading} views={reading.views} locale={locale} />
      <AllQuestions results={reading} views={reading.views} locale={locale} />
      <Reliability summary={reading.summary} locale={locale} />
    </ResultsFrame>
  )
}
