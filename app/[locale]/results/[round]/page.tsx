import type { Metadata } from 'next'
import { Dateline } from '@/components/results/front/dateline'
import { RoundFiles } from '@/components/results/front/round-files'
import { RoundFront } from '@/components/results/front/round-front'
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
  const bar = <Dateline results={reading} rounds={await readRoundsBeside(round)} locale={locale} />
  return (
    <ResultsFrame reading={reading} locale={locale} current="round" bar={bar}>
      <RoundFront results={reading} views={reading.views} locale={locale} texts={reading.texts} />
      <RoundFiles results={reading} locale={locale} />
    </ResultsFrame>
  )
}
