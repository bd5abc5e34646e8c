import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CouncilText } from '@/components/results/benchmark/council-text'
import { OwnRounds } from '@/components/results/benchmark/own-rounds'
import { HowComputed } from '@/components/ui/message/how-computed'
import { timesWord } from '@/messages/numbers/number-words'
import { resultTexts } from '@/messages/result-texts'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { genitive } from '@/questionnaire/words/genitive'
import type { Benchmark } from '@/results/benchmark/benchmark'
import { hasPeers } from '@/results/benchmark/compare'
import { sayBenchmark } from '@/results/words/benchmark/say-claims'
import { classNames } from '@/results/words/class-names'
import { ComparedSections } from './compared-sections'

/** What the comparison tells in sentences; none of a municipality that did not answer. */
export function benchmarkSentences({ municipality, round, compared }: Benchmark, locale: Locale) {
  const told = { municipality: say(municipality.name, locale), round: round.code, sizeLimits: round.sizeLimits, locale }
  return compared ? sayBenchmark(compared.claims, told) : []
}

interface BenchmarkPartProps {
  benchmark: Benchmark
  locale: Locale
  children?: ReactNode
}

/** Whose comparison it is, with whom; `children`: what can be done with it. */
export async function BenchmarkHead({ benchmark, locale, children }: BenchmarkPartProps) {
  const t = await getTranslations('benchmark')
  const { compared, rounds, round } = benchmark
  const municipality = say(benchmark.municipality.name, locale)
  const texts = resultTexts(locale)
  const nameOf = (variable: 'sizeClass' | 'region', value: string) => classNames(variable, round.sizeLimits, texts)(value)
  const places = { municipality, sizeClass: nameOf('sizeClass', String(benchmark.sizeClass)), region: nameOf('region', benchmark.region) }
  return (
    <div className="head">
      <p className="kicker">{t('kicker', { round: round.code })}</p>
      <h1>{t('title', { municipality })}</h1>
      <p className="lede">
        {compared
          ? t('lede', { ...places, times: timesWord(rounds.length, locale) })
          : t('ledeSilent', { municipality, round: round.code })}
      </p>
      {children}
    </div>
  )
}

/** The comparison of a municipality that answered. @param children the section of its own group */
export async function BenchmarkBody({ benchmark, locale, earlierHref, children }: BenchmarkPartProps & { earlierHref?: string }) {
  const t = await getTranslations('benchmark')
  const { compared, rounds, round, revision } = benchmark
  if (!compared) return null
  const municipality = say(benchmark.municipality.name, locale)
  const sentences = benchmarkSentences(benchmark, locale)
  return (
    <div className="stack-l">
      {sentences.length > 0 ? (
        <CouncilText sentences={sentences} municipality={municipality} survey={round.survey} round={round.code} locale={locale} />
      ) : null}
      {children}
      <ComparedSections benchmark={benchmark} municipality={municipality} locale={locale} />
      <section className="sect" aria-labelledby="rounds">
        <h2 id="rounds">{t('roundsTitle', { municipality: genitive(municipality, locale) })}</h2>
        <OwnRounds comparisons={compared.comparisons} rounds={rounds} locale={locale} />
        {earlierHref ? (
          <p>
            <a href={earlierHref}>{t('roundsMore')}</a>
          </p>
        ) : null}
      </section>
      <HowComputed summary={t('how')}>
        <p>{t('howAll')}</p>
        <p>{t('howCounts')}</p>
        <p>{t('howProtected')}</p>
        {hasPeers(compared.comparisons) ? <p>{t('howPeers')}</p> : null}
        <p>{t('howRevision', { round: round.code, number: revision.number, moment: sayMoment(revision.computedAt, locale) })}</p>
      </HowComputed>
    </div>
  )
}
