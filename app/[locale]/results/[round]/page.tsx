import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Downloads } from '@/components/results/downloads'
import { AllQuestions } from '@/components/results/front/all-questions'
import { Dateline } from '@/components/results/front/dateline'
import { FrontStories } from '@/components/results/front/front-stories'
import { Reliability } from '@/components/results/front/reliability'
import { How } from '@/components/results/how'
import type { Locale } from '@/questionnaire/text'
import { readResults } from './read-results'
import { ResultsFrame } from './results-frame'

export async function generateMetadata({ params }: PageProps<'/[locale]/results/[round]'>): Promise<Metadata> {
  const t = await getTranslations('results')
  const { summary } = await readResults((await params).round)
  return { title: t('roundTitle', { round: summary.round }) }
}

export default async function Round({ params }: PageProps<'/[locale]/results/[round]'>) {
  const { locale: language, round } = await params
  const locale = language as Locale
  const reading = await readResults(round)
  const t = await getTranslations('results')
  return (
    <ResultsFrame reading={reading} locale={locale} current="round" bar={<Dateline results={reading} locale={locale} />}>
      <FrontStories results={reading} views={reading.views} locale={locale} />
      <AllQuestions results={reading} views={reading.views} locale={locale} />
      <div className="cols two">
        <section className="sect" id="files" aria-labelledby="files-title">
          <h2 id="files-title">{t('files')}</h2>
          <div className="stack">
            <p className="small">{t('filesText')}</p>
            <Downloads round={round} locale={locale} />
            <How results={reading} locale={locale} />
          </div>
        </section>
        <Reliability summary={reading.summary} />
      </div>
    </ResultsFrame>
  )
}
