import { getTranslations } from 'next-intl/server'
import { HowComputed } from '@/components/ui/message/how-computed'
import { outOf } from '@/messages/numbers/elative'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { hasMean, hasRows, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { notAskedWords } from '@/questionnaire/words/answer-words'
import type { RoundResults } from '@/results/round-results'
import { nonresponseClaim } from '@/results/story/claims/nonresponse-claim'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { optionPhrase } from '@/results/words/label'
import { sayCounted } from '@/results/words/say-counted'
import { sayNonresponse } from '@/results/words/say-nonresponse'
import { whomOf } from '@/results/words/whom'
import styles from './how.module.css'
import { HowEstimates } from './how-estimates'

interface HowCountedProps {
  results: RoundResults
  locale: Locale
  /** The question the box is about; without it, the whole round. */
  view?: QuestionView
}

/** "Miten laskettu": who the figures are about, how they were counted, and which revision they belong to. */
export async function HowCounted({ results, locale, view }: HowCountedProps) {
  const t = await getTranslations('results')
  const overview = await getTranslations('overview')
  const { response } = results.summary
  const { revision } = results
  const first = view?.rows[0]?.series.counts
  const main = view && mainRow(view)
  const question = view?.question
  const bounds = view && main && nonresponseClaim(view, main)
  const counted = sayCounted(results.summary, locale)
  const who = { count: response.respondents, of: outOf(response.N, locale), rate: percent(response.rate ?? 0, locale) }
  return (
    <HowComputed summary={t('how')}>
      <p>
        {t('howRespondents', who)}
        {counted === null ? null : ` ${counted}`}
      </p>
      <p>
        {first && !(question && hasRows(question))
          ? t('howQuestion', { base: first.base, missing: first.itemMissing, skipped: first.skipped })
          : t('howBase')}
      </p>
      {view && main ? (
        <HowEstimates
          summary={results.summary}
          whom={whomOf(view, locale)}
          row={main}
          locale={locale}
          options={main.series.counts.headline ? optionPhrase(view.question, main.series.counts.headline.options, locale) : undefined}
        />
      ) : (
        <>
          <p>{t('howInterval')}</p>
          <p>{t('howWords')}</p>
        </>
      )}
      {bounds ? (
        <>
          <p>{sayNonresponse(bounds, resultTexts(locale))}</p>
          <p>{overview('boundsNote')}</p>
        </>
      ) : null}
      {!question || picksSeveral(question) ? <p>{t('howMultiple')}</p> : null}
      {question?.base === 'all' ? (
        <p>{hasRows(question) && question.notAsked ? t('howNotAsked', { column: notAskedWords(question, locale) }) : t('howBaseAll')}</p>
      ) : null}
      {!question || hasMean(question) ? <p>{t('howMean')}</p> : null}
      {(question && takesNumber(question)) || first?.texts ? null : <p>{t('howRounding')}</p>}
      <p className={styles.revision}>
        {revision
          ? t('howRevision', {
              round: results.summary.round,
              number: revision.number,
              moment: sayMoment(revision.computedAt, locale),
              hash: revision.hash,
            })
          : t('howLive')}
      </p>
    </HowComputed>
  )
}
