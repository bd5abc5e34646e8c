import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isDemonstration } from '@/data/system/site'
import type { Locale } from '@/questionnaire/text'
import { Demonstration } from './demonstration'
import { LatestResults } from './latest-results'
import { OpenRounds } from './open-rounds'
import { PageFrame } from './page-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('front')
  return { title: { absolute: `Kuntakysely – ${t('kicker')}` } }
}

/** The way in: for those who answer, and for those who read. */
export default async function Front({ params }: PageProps<'/[locale]'>) {
  const locale = (await params).locale as Locale
  return (
    <PageFrame>
      <div className="stack-l">
        <LatestResults locale={locale}>
          <OpenRounds locale={locale} />
        </LatestResults>
        {isDemonstration() ? <Demonstration locale={locale} /> : null}
      </div>
    </PageFrame>
  )
}
