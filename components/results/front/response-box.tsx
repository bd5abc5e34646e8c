import { getTranslations } from 'next-intl/server'
import { outOf } from '@/messages/numbers/elative'
import { percent } from '@/messages/numbers/format'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import { responseView } from '@/results/response/response-view'
import type { QuestionView } from '@/results/story/question-view'
import type { RoundSummary } from '@/results/summary'
import { sayCounted } from '@/results/words/say-counted'
import { ResponseMap } from '../map/response-map'
import { ResponseBy } from '../quality/response-by'
import styles from './front-stories.module.css'
import { Reliability } from './reliability'

interface ResponseBoxProps {
  summary: RoundSummary
  views: readonly QuestionView[]
  locale: Locale
}

/** Who answered: how many, whose residents they are, by size class and region; and what is not certain because of who did not. */
export async function ResponseBox({ summary, views, locale }: ResponseBoxProps) {
  const t = await getTranslations('overview')
  const results = await getTranslations('results')
  const register = await getTranslations('register')
  const { count, of, rate, covered, largest, smallest } = responseView(summary)
  const counted = sayCounted(summary, locale)
  const nameOf = (value: string) => sizeClassName(register, summary.sizeLimits, Number(value))
  return (
    <section className={`sect ${styles.stories}`} aria-labelledby="response">
      <h2 id="response">{t('responseTitle')}</h2>
      <div className={`cols two ${styles.halves}`}>
        <ResponseMap summary={summary} locale={locale} />
        <div className="stack">
          <p className="serif">
            {results('howRespondents', { count, of: outOf(of, locale), rate: percent(rate, locale) })}{' '}
            {counted === null ? null : `${counted} `}
            {covered === null ? null : results('reliabilityText', { covered: percent(covered, locale) })}
          </p>
          {largest && smallest && largest !== smallest ? (
            <p className="serif">
              {t('largestSmallest', {
                largest: nameOf(largest.value),
                answeredLargest: largest.respondents,
                ofLargest: largest.N,
                smallest: nameOf(smallest.value),
                answeredSmallest: smallest.respondents,
                ofSmallest: smallest.N,
              })}
            </p>
          ) : null}
          <ResponseBy
            summary={summary}
            variable="sizeClass"
            title={results('responseTable')}
            head={results('columnSizeClass')}
            locale={locale}
          />
          <Reliability summary={summary} views={views} locale={locale} />
        </div>
      </div>
    </section>
  )
}
