import { getTranslations } from 'next-intl/server'
import { type Locale, say } from '@/questionnaire/text'
import { chooseStories } from '@/results/story/front-page'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { regionCounts } from '@/results/story/region-counts'
import type { RoundSummary } from '@/results/summary'
import { questionAddress } from '../question/view-links'
import { AnswersMap } from './answers-map'
import styles from './answers-on-map.module.css'

interface AnswersOnMapProps {
  summary: RoundSummary
  views: readonly QuestionView[]
  locale: Locale
}

const isOnMap = (view: QuestionView) => {
  const row = mainRow(view)
  return row !== undefined && regionCounts(row) !== null
}

/** The leading question by region, and links to the maps of the others; nothing where no question may be shown so. */
export async function AnswersOnMap({ summary: { round, sizeLimits }, views, locale }: AnswersOnMapProps) {
  const shown = views.filter(isOnMap)
  const { lead } = chooseStories(shown)
  const first = lead ?? shown[0]
  if (!first) return null
  const t = await getTranslations('overview')
  const others = shown.filter((view) => view !== first)
  return (
    <section className={`sect ${styles.map}`} id="map" aria-labelledby="map-title">
      <h2 id="map-title">{t('mapTitle')}</h2>
      <div className="cols two">
        <AnswersMap view={first} sizeLimits={sizeLimits} locale={locale} withTable />
        {others.length > 0 ? (
          <div className="stack-s">
            <h3>{t('mapLinks')}</h3>
            <ul className={styles.links}>
              {others.map(({ question }) => (
                <li key={question.key}>
                  <a href={`${questionAddress(`/${locale}/results/${round}/${question.key}`, undefined, 'region')}#breakdown`}>
                    {say(question.label, locale)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </section>
  )
}
