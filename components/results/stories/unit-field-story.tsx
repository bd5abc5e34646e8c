import { getTranslations } from 'next-intl/server'
import { UnitField } from '@/charts/counts/unit-field'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { sizeClassName } from '@/messages/size-class'
import type { Option } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { picksOne } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import { singleOptions } from '@/questionnaire/types/single'
import type { QuestionView } from '@/results/story/question-view'
import { sayField, squaresOf } from '@/results/words/say-field'
import styles from './unit-field-story.module.css'

interface UnitFieldStoryProps {
  view: QuestionView
  sizeLimits: readonly number[]
  href: string
  locale: Locale
}

/** All municipalities of the round by size class, one square each; those that did not answer stay empty. */
export async function UnitFieldStory({ view, sizeLimits, href, locale }: UnitFieldStoryProps) {
  const t = await getTranslations('results')
  const register = await getTranslations('register')
  const { question } = view
  const counts = view.rows[0]?.series.counts
  const options: readonly Option[] = picksOne(question) ? singleOptions(question) : []
  if (!counts?.bySizeClass) return null
  const states = [
    ...options.map((option) => ({
      label: say(option.label, locale),
      look: option.tone ?? (option.key === dontKnow ? ('merged' as const) : ('no' as const)),
    })),
    { label: t('fieldNoAnswer'), look: 'none' as const },
  ]
  const groups = counts.bySizeClass.toReversed().map(({ value, N, base, counts: own }) => ({
    label: t('residents', { sizeClass: sizeClassName(register, sizeLimits, Number(value)) }),
    short: sizeClassName(register, sizeLimits, Number(value)),
    sub: t('fieldAnswered', { base, N }),
    counts: squaresOf(own, { N, base }),
  }))
  return (
    <section className={styles.field} aria-labelledby="field">
      <h2 id="field">{t('fieldTitle')}</h2>
      <ChartFigure
        source={
          <>
            {say(question.title, locale)} <a href={href}>{t('allFigures')}</a>
          </>
        }
      >
        <UnitField
          id="unit-field"
          title={t('fieldTitle')}
          desc={sayField({ question, options, counts }, resultTexts(locale))}
          states={states}
          groups={groups}
          withKey
        />
      </ChartFigure>
    </section>
  )
}
