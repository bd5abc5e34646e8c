import { getTranslations } from 'next-intl/server'
import { decimal, wholePercent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { responseView } from '@/results/response/response-view'
import { nonresponseClaim } from '@/results/story/claims/nonresponse-claim'
import { chooseStories } from '@/results/story/front-page'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import type { RoundSummary } from '@/results/summary'
import { sayNonresponse } from '@/results/words/say-nonresponse'

interface ReliabilityProps {
  summary: RoundSummary
  views: readonly QuestionView[]
  locale: Locale
}

/** The bounds of the question that leads the page, or of the first that has them. */
function boundsOf(views: readonly QuestionView[]) {
  const { lead } = chooseStories(views)
  const [first] = [...(lead ? [lead] : []), ...views].flatMap((view) => {
    const row = mainRow(view)
    return (row && nonresponseClaim(view, row)) ?? []
  })
  return first
}

/** What was not certain: how evenly the size classes answered, and what those that did not answer could change at most. */
export async function Reliability({ summary, views, locale }: ReliabilityProps) {
  const t = await getTranslations('overview')
  const results = await getTranslations('results')
  const { count, of, rIndicator, spread, complete } = responseView(summary)
  const bounds = boundsOf(views)
  return (
    <section className="sect" aria-labelledby="reliability">
      <h2 id="reliability">{results('reliability')}</h2>
      <div className="stack-s">
        {rIndicator === null || spread === null || count === of ? null : (
          <p>{t('representative', { spread: wholePercent(spread), r: decimal(rIndicator, 2, locale) })}</p>
        )}
        <p>{t('complete', { complete })}</p>
        {bounds ? (
          <>
            <h3>{t('boundsTitle', { label: say(bounds.question.label, locale) })}</h3>
            <p>{sayNonresponse(bounds, resultTexts(locale))}</p>
            <p className="small muted">{t('boundsNote')}</p>
          </>
        ) : null}
      </div>
    </section>
  )
}
