import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Hero } from '@/components/results/front/hero'
import { LeadStory } from '@/components/results/stories/lead-story'
import { RoundStories, topicOf } from '@/components/results/stories/round-stories'
import { ButtonLink } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { getRoundResults, listPublishedRounds } from '@/data/results/results'
import { outOf } from '@/messages/numbers/elative'
import { percent } from '@/messages/numbers/format'
import { sayDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { chooseStories } from '@/results/story/front-page'
import { questionViews } from '@/results/story/question-view'
import styles from './front.module.css'

/**
 * The hero, and the newest published round as a newspaper tells it: who answered, the main finding with every
 * municipality as a square, three stories, and the way to the rest. `children` stand between hero and results.
 */
export async function LatestResults({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations('front')
  const [latest, ...earlier] = await listPublishedRounds()
  if (!latest)
    return (
      <>
        <Hero title={t('title')} lede={t('lede')} />
        {children}
      </>
    )
  const results = await getRoundResults(await getViewer(), latest.code)
  const { summary } = results
  const { N, respondents, rate, populationCovered } = summary.response
  const { lead, ...stories } = chooseStories(
    questionViews(
      results.questionnaire,
      summary,
      results.earlier.map((each) => each.summary),
    ),
  )
  const href = `/${locale}/results/${latest.code}`
  const facts = { round: latest.code, respondents, of: outOf(N, locale), covered: percent(populationCovered ?? 0) }
  return (
    <>
      <Hero title={t('title')} lede={t('ledeLatest', facts)} />
      {children}
      <section className={styles.results} aria-labelledby="results">
        <div className={styles.line}>
          <h2 id="results">{t('results', { round: latest.code })}</h2>
          <p>{t('latest', { ...facts, share: percent(rate ?? 0), day: sayDay(latest.publishedAt, locale) })}</p>
        </div>
        {lead ? (
          <LeadStory view={lead} topic={topicOf(results, lead, locale)} href={`${href}/${lead.question.key}`} locale={locale} />
        ) : null}
        <RoundStories results={results} stories={stories} locale={locale} />
        <p className="actions">
          <ButtonLink kind="second" href={href}>
            {t('readResults', { round: latest.code })}
          </ButtonLink>
          {earlier.map((round) => (
            <a key={round.code} href={`/${locale}/results/${round.code}`}>
              {t('earlierResults', { round: round.code })}
            </a>
          ))}
        </p>
      </section>
    </>
  )
}
