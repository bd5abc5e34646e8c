import { getTranslations } from 'next-intl/server'
import { numberFirst } from '@/messages/numbers/number-words'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { articleParts } from '@/results/story/article'
import { changeClaim } from '@/results/story/claims/change-claim'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { clearChanges } from '@/results/story/clear-changes'
import { isChangeProtected } from '@/results/story/figures'
import { chooseStories } from '@/results/story/front-page'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { ClearChangesTable } from '../change/clear-changes'
import { RoundStories } from '../stories/round-stories'
import { Story } from '../stories/story'
import { UnitFieldStory } from '../stories/unit-field-story'
import styles from './front-stories.module.css'
import { Hero } from './hero'

interface FrontStoriesProps {
  results: RoundResults
  views: readonly QuestionView[]
  locale: Locale
  /** Findings as they were written, by part of the article. */
  texts?: ReadonlyMap<string, string>
}

/** The newspaper part of a round's page: lead with the clear changes and its field of municipalities, three stories. */
export async function FrontStories({ results, views, locale, texts }: FrontStoriesProps) {
  const t = await getTranslations('results')
  const { summary } = results
  const hrefOf = (question: string) => `/${locale}/results/${summary.round}/${question}`
  const { lead, ...others } = chooseStories(views)
  const changes = clearChanges(views)
  const leadRow = lead && mainRow(lead)
  const changed = lead && leadRow ? changeClaim(lead, leadRow, isChangeProtected(lead)) : null
  const why = changed && explainChange(changed, locale)
  const generated = lead ? sayFinding(headingClaim(lead), resultTexts(locale)) : t('roundHeading', { round: summary.round })
  return (
    <>
      <Hero
        title={texts?.get(articleParts.headline) ?? generated}
        lede={lead ? (texts?.get(articleParts.lead) ?? sayLede(ledeClaim(lead), resultTexts(locale))) : undefined}
        note={why?.isCaused && !texts?.has(articleParts.lead) ? `${why.statement} ${why.reason}` : undefined}
        aside={
          changes.comparisons > 0 ? (
            <Story
              topic={t('changesTitle')}
              title={t('changesHeading', { count: changes.clear.length, words: numberFirst(changes.clear.length, locale) })}
              heavy
            >
              <ClearChangesTable changes={changes} round={summary.round} hrefOf={hrefOf} locale={locale} />
            </Story>
          ) : null
        }
      />
      <div className={styles.papers}>
        {lead ? <UnitFieldStory view={lead} sizeLimits={summary.sizeLimits} href={hrefOf(lead.question.key)} locale={locale} /> : null}
        <div>
          <RoundStories results={results} stories={others} locale={locale} />
        </div>
      </div>
    </>
  )
}
