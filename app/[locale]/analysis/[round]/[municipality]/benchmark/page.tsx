import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { getBenchmark } from '@/data/benchmark/benchmark'
import { getViewer } from '@/data/identity/session'
import { getRoundToRead } from '@/data/rounds/round-to-read'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { BenchmarkActions } from '../../../../rounds/[round]/benchmark/benchmark-actions'
import { BenchmarkBody, BenchmarkHead, benchmarkSentences } from '../../../../rounds/[round]/benchmark/benchmark-parts'
import { AnalysisFrame } from '../../../analysis-frame'

type Props = PageProps<'/[locale]/analysis/[round]/[municipality]/benchmark'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts()
  return { title: `${t('benchmark.pageTitle')} – ${t('answering.survey', { round: (await params).round })}` }
}

/** A municipality's benchmark page as its members have it, without choosing its group. */
export default async function BenchmarkToReadPage({ params }: Props) {
  const { round, municipality, locale: asked } = await params
  const locale = asked as Locale
  const where = { round, municipality }
  const viewer = await getViewer()
  // A member has a page of the own municipality.
  await guarded(getRoundToRead(viewer, round))
  const benchmark = withSoftHyphens(await guarded(getBenchmark(viewer, where)), locale)
  return (
    <AnalysisFrame round={round}>
      <BackLink href={`/${locale}/analysis/${round}`}>{(await getTranslations('staff.analysis'))('answersTitle', { round })}</BackLink>
      <BenchmarkHead benchmark={benchmark} locale={locale}>
        {benchmark.compared ? (
          <BenchmarkActions {...where} locale={locale} hasSentences={benchmarkSentences(benchmark, locale).length > 0} />
        ) : null}
      </BenchmarkHead>
      <BenchmarkBody benchmark={benchmark} locale={locale} />
    </AnalysisFrame>
  )
}
