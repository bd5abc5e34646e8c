import { getTranslations } from 'next-intl/server'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { QuestionView } from '@/results/story/question-view'
import { QuestionAsAsked } from './asked-question'

interface QuestionsBySectionProps {
  results: Pick<RoundResults, 'summary' | 'questionnaire'>
  views: readonly QuestionView[]
  locale: Locale
}

/** Every question with figures in the order of the questionnaire, section by section, with a list of the sections before them. */
export async function QuestionsBySection({ results: { summary, questionnaire }, views, locale }: QuestionsBySectionProps) {
  const t = await getTranslations('publicPages.questions')
  const href = `/${locale}/results/${summary.round}`
  const sections = questionnaire.sections.flatMap(({ key, title }) => {
    const own = views.filter(({ section }) => section === key)
    return own.length > 0 ? [{ key, title: say(title, locale), views: own }] : []
  })
  return (
    <>
      <nav aria-label={t('sections')}>
        <ul>
          {sections.map(({ key, title }) => (
            <li key={key}>
              <a href={`#section-${key}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ key, title, views: own }) => (
        <section className="sect" key={key} aria-labelledby={`section-${key}`}>
          <h2 id={`section-${key}`}>{title}</h2>
          <div>
            {own.map((view) => (
              <QuestionAsAsked key={view.question.key} view={view} href={`${href}/${view.question.key}`} locale={locale} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}
