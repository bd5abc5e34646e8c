import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Dateline } from '@/components/results/front/dateline'
import { Hero } from '@/components/results/front/hero'
import { isDemonstration } from '@/data/system/site'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { Demonstration } from './demonstration'
import { LatestResults, readLatest } from './latest-results'
import { OpenLine } from './open-line'
import { OpenRounds } from './open-rounds'
import { OtherSurveys } from './other-surveys'
import { PageFrame } from './page-frame'
import { readRoundsBeside } from './results/[round]/read-results'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('front')
  return { title: { absolute: `Kuntakysely – ${t('kicker')}` } }
}

/** For those who read: the newest published round. For those who answer: which round is open, and the way in. */
export default async function Front({ params }: PageProps<'/[locale]'>) {
  const locale = (await params).locale as Locale
  const t = await getTranslations('front')
  const results = await readLatest()
  const bar = (
    <>
      {results ? <Dateline results={results} rounds={await readRoundsBeside(results.summary.round)} locale={locale} /> : null}
      <OpenLine locale={locale} />
    </>
  )
  return (
    <PageFrame bar={bar}>
      <div className="stack-l">
        {results ? <LatestResults results={results} locale={locale} /> : <Hero title={t('title')} lede={t('lede')} />}
        {results ? <OtherSurveys shown={results.summary.round} locale={locale} /> : null}
        <OpenRounds locale={locale} />
        {isDemonstration() ? <Demonstration locale={locale} /> : null}
      </div>
    </PageFrame>
  )
}
