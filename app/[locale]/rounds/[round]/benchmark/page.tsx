import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { getBenchmark } from '@/data/benchmark/benchmark'
import { getPeerGroup } from '@/data/benchmark/peer-group'
import { getViewer } from '@/data/identity/session'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { guarded } from '../../../guarded'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'
import { BenchmarkActions } from './benchmark-actions'
import { BenchmarkBody, BenchmarkHead, benchmarkSentences } from './benchmark-parts'
import { PeerSection } from './peer-section'

type Props = PageProps<'/[locale]/rounds/[round]/benchmark'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts()
  return { title: `${t('benchmark.pageTitle')} – ${t('answering.survey', { round: (await params).round })}` }
}

export default async function BenchmarkPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub } = page
  const viewer = await getViewer()
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const benchmark = withSoftHyphens(await guarded(getBenchmark(viewer, where)), locale)
  const group = benchmark.compared && (await guarded(getPeerGroup(viewer, where)))
  const { problem } = await searchParams
  const t = await getTranslations('benchmark')
  const at = page.at
  return (
    <AnsweringFrame page={page} current="benchmark">
      <BackLink href={at()}>{t('back')}</BackLink>
      <BenchmarkHead benchmark={benchmark} locale={locale}>
        {benchmark.compared ? (
          <BenchmarkActions {...where} locale={locale} hasSentences={benchmarkSentences(benchmark, locale).length > 0} />
        ) : null}
      </BenchmarkHead>
      <BenchmarkBody benchmark={benchmark} locale={locale} earlierHref={at('/earlier')}>
        {group ? <PeerSection page={page} group={group} problem={typeof problem === 'string' ? problem : undefined} /> : null}
      </BenchmarkBody>
    </AnsweringFrame>
  )
}
