import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { changeClaim } from '@/results/story/claims/change-claim'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { isChangeProtected } from '@/results/story/figures'
import { atAGlance, chooseStories } from '@/results/story/front-page'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { Downloads } from '../downloads'
import { HowCounted } from '../how-counted'
import { RoundStories } from '../stories/round-stories'
import { Stories, Story } from '../stories/story'
import { UnitFieldStory } from '../stories/unit-field-story'
import styles from './front-stories.module.css'
import { GlanceTable } from './glance-table'
import { Hero } from './hero'

interface NewestRoundProps {
  results: RoundResults
  views: readonly QuestionView[]
  /** Address that journalists write to. */
  contact: string
  locale: Locale
  /** At the end of the box for the press. */
  children: ReactNode
}

/** The newest published round as a newspaper's front page: main finding, every municipality as a square, stories, all figures, for the press. */
export async function NewestRound({ results, views, contact, locale, children }: NewestRoundProps) {
  const t = await getTranslations('results')
  const own = await getTranslations('publicPages.front')
  const { summary, earlier } = results
  const { round } = summary
  const hrefOf = (question: string) => `/${locale}/results/${round}/${question}`
  const { lead, ...stories } = chooseStories(views)
  const row = lead && mainRow(lead)
  const changed = lead && row ? changeClaim(lead, row, isChangeProtected(lead)) : null
  const why = changed && explainChange(changed, locale)
  return (
    <>
      <Hero
        title={lead ? sayFinding(headingClaim(lead), resultTexts(locale)) : t('roundHeading', { round })}
        lede={lead ? sayLede(ledeClaim(lead), resultTexts(locale)) : undefined}
        note={why?.isCaused ? `${why.statement} ${why.reason}` : undefined}
      />
      {lead ? <UnitFieldStory view={lead} sizeLimits={summary.sizeLimits} href={hrefOf(lead.question.key)} locale={locale} /> : null}
      <div className={styles.stories}>
        <RoundStories results={results} stories={stories} locale={locale} />
      </div>
      <div className={styles.stories}>
        <Stories>
          <Story title={t('glanceTitle')} width={8} heavy>
            <GlanceTable views={atAGlance(views)} round={round} earlier={earlier.at(-1)?.summary.round} hrefOf={hrefOf} locale={locale} />
            <p>
              <a href={`/${locale}/results/${round}/all-questions`}>{t('allQuestions')}</a>
            </p>
          </Story>
          <Story title={own('press')} heavy>
            <p className="small">{own('pressText', { round })}</p>
            <Downloads round={round} locale={locale} />
            <p className="small">{own.rich('ask', { address: contact, mail: (text) => <a href={`mailto:${contact}`}>{text}</a> })}</p>
            <HowCounted results={results} locale={locale} />
            {children}
          </Story>
        </Stories>
      </div>
    </>
  )
}
