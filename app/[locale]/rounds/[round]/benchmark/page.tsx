import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CouncilText } from '@/components/results/benchmark/council-text'
import { OwnRounds } from '@/components/results/benchmark/own-rounds'
import { BackLink } from '@/components/ui/layout/back-link'
import { HowComputed } from '@/components/ui/message/how-computed'
import { getBenchmark } from '@/data/benchmark/benchmark'
import { getPeerGroup } from '@/data/benchmark/peer-group'
import { getViewer } from '@/data/identity/session'
import { timesWord } from '@/messages/numbers/number-words'
import { resultTexts } from '@/messages/result-texts'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { say } from '@/questionnaire/text'
import { genitive } from '@/questionnaire/words/genitive'
import { hasPeers } from '@/results/benchmark/compare'
import { sayBenchmark } from '@/results/words/benchmark/say-claims'
import { classNames } from '@/results/words/class-names'
import { guarded } from '../../../guarded'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'
import { BenchmarkActions } from './benchmark-actions'
import { ComparedSections } from './compared-sections'
import { PeerSection } from './peer-section'

type Props = PageProps<'/[locale]/rounds/[round]/benchmark'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts()
  return { title: `${t('benchmark.pageTitle')} – ${t('answering.survey', { round: (await params).round })}` }
}

export default async function BenchmarkPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at } = page
  const viewer = await getViewer()
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const benchmark = withSoftHyphens(await guarded(getBenchmark(viewer, where)), locale)
  const group = benchmark.compared && (await guarded(getPeerGroup(viewer, where)))
  const { problem } = await searchParams
  const t = await getTranslations('benchmark')
  const { compared, rounds, round, revision } = benchmark
  const municipality = say(benchmark.municipality.name, locale)
  const texts = resultTexts(locale)
  const nameOf = (variable: 'sizeClass' | 'region', value: string) => classNames(variable, round.sizeLimits, texts)(value)
  const places = { municipality, sizeClass: nameOf('sizeClass', String(benchmark.sizeClass)), region: nameOf('region', benchmark.region) }
  const told = { municipality, round: round.code, sizeLimits: round.sizeLimits, locale }
  const sentences = compared ? sayBenchmark(compared.claims, told) : []
  return (
    <AnsweringFrame page={page} current="benchmark">
      <BackLink href={at()}>{t('back')}</BackLink>
      <div className="head">
        <p className="kicker">{t('kicker', { round: round.code })}</p>
        <h1>{t('title', { municipality })}</h1>
        <p className="lede">
          {compared
            ? t('lede', { ...places, times: timesWord(rounds.length, locale) })
            : t('ledeSilent', { municipality, round: round.code })}
        </p>
        {compared ? <BenchmarkActions page={page} hasSentences={sentences.length > 0} /> : null}
      </div>
      {compared ? (
        <div className="stack-l">
          {sentences.length > 0 ? (
            <CouncilText sentences={sentences} municipality={municipality} survey={round.survey} round={round.code} locale={locale} />
          ) : null}
          {group ? <PeerSection page={page} group={group} problem={typeof problem === 'string' ? problem : undefined} /> : null}
          <ComparedSections benchmark={benchmark} municipality={municipality} locale={locale} />
          <section className="sect" aria-labelledby="rounds">
            <h2 id="rounds">{t('roundsTitle', { municipality: genitive(municipality, locale) })}</h2>
            <OwnRounds comparisons={compared.comparisons} rounds={rounds} locale={locale} />
            <p>
              <a href={at('/earlier')}>{t('roundsMore')}</a>
            </p>
          </section>
          <HowComputed summary={t('how')}>
            <p>{t('howAll')}</p>
            <p>{t('howCounts')}</p>
            <p>{t('howProtected')}</p>
            {hasPeers(compared.comparisons) ? <p>{t('howPeers')}</p> : null}
            <p>{t('howRevision', { round: round.code, number: revision.number, moment: sayMoment(revision.computedAt, locale) })}</p>
          </HowComputed>
        </div>
      ) : null}
    </AnsweringFrame>
  )
}
