import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QualityReport } from '@/components/results/quality/quality-report'
import { listPublications } from '@/data/results/publications'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { readResults } from '../read-results'
import { ResultsFrame } from '../results-frame'

type Props = PageProps<'/[locale]/results/[round]/method-and-quality'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('publicPages.quality')
  const { round } = (await readResults((await params).round)).summary
  return { title: t('title', { round }), description: t('lede') }
}

/** How a round's figures were computed, who answered, and how good the figures are. */
export default async function QualityPage({ params }: Props) {
  const { locale: language, round } = await params
  const locale = language as Locale
  const t = await getTranslations('publicPages.quality')
  const reading = await readResults(round)
  const publication = (await listPublications()).find(({ code }) => code === round)
  return (
    <ResultsFrame reading={reading} locale={locale} current="quality">
      <div className="stack-l">
        <div className="head running">
          <h1>{t('title', { round })}</h1>
          <p className="lede">{t('lede')}</p>
        </div>
        <QualityReport results={reading} views={reading.views} firstPublishedAt={publication?.firstPublishedAt ?? null} locale={locale} />
      </div>
    </ResultsFrame>
  )
}
