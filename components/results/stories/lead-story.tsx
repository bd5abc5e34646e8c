import { getTranslations } from 'next-intl/server'
import { UnitField } from '@/charts/counts/unit-field'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { picksOne } from '@/questionnaire/types/abilities'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import type { QuestionView } from '@/results/story/question-view'
import { countsByOption, sayField, squaresOf } from '@/results/words/say-field'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import styles from './lead-story.module.css'

interface LeadStoryProps {
  view: QuestionView
  topic: string | undefined
  href: string
  locale: Locale
}

/** The round's main finding in words, and every municipality as a square of its answer. */
export async function LeadStory({ view: { question, rows }, view, topic, href, locale }: LeadStoryProps) {
  const t = await getTranslations('results')
  const of = rows[0]?.series.counts
  if (!of || !picksOne(question)) return null
  const states = [
    ...question.options.map((option) => ({ label: say(option.label, locale), look: option.tone ?? ('no' as const) })),
    { label: t('fieldNoAnswer'), look: 'none' as const },
  ]
  return (
    <article className={styles.lead}>
      <div className={styles.words}>
        <p className={styles.topic}>{topic}</p>
        <h2>
          <a href={href}>{sayFinding(headingClaim(view), resultTexts(locale))}</a>
        </h2>
        <p className={styles.text}>{sayLede(ledeClaim(view), resultTexts(locale))}</p>
      </div>
      <ChartFigure source={`${t('fieldTitle')}. ${say(question.title, locale)}`}>
        <UnitField
          id="lead-field"
          title={t('fieldTitle')}
          desc={sayField({ question, options: question.options, counts: of }, resultTexts(locale))}
          states={states}
          groups={[{ counts: squaresOf(countsByOption(question.options, of), of) }]}
          withKey
          widths={{ wide: 700, narrow: 342 }}
        />
      </ChartFigure>
    </article>
  )
}
