import { getTranslations } from 'next-intl/server'
import { Figure } from '@/components/ui/figure/figure'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { chooseStories } from '@/results/story/front-page'
import type { QuestionView } from '@/results/story/question-view'
import { Downloads } from '../downloads'
import { How } from '../how'
import { sayFinding } from '../say-finding'
import { sayLede } from '../say-lede'
import { ScaleFigure } from '../scale-figure'
import { RatioList } from '../stories/ratio-list'
import { Stories, Story, StoryText } from '../stories/story'
import { TrendOfOptions } from '../stories/trend-of-options'
import { UnitFieldStory } from '../stories/unit-field-story'
import styles from './front-stories.module.css'
import { GlanceTable } from './glance-table'
import { Hero } from './hero'

interface FrontStoriesProps {
  results: RoundResults
  views: readonly QuestionView[]
  locale: Locale
}

/** The newspaper part of a round's page: lead with its field of municipalities, three stories, all headline figures. */
export async function FrontStories({ results, views, locale }: FrontStoriesProps) {
  const t = await getTranslations('results')
  const { summary, earlier } = results
  const hrefOf = (question: string) => `/${locale}/results/${summary.round}/${question}`
  const topicOf = ({ section }: QuestionView) => {
    const found = results.questionnaire.sections.find((each) => each.key === section)
    return found && say(found.title, locale)
  }
  const { lead, ...others } = chooseStories(views)
  const story = async (view: QuestionView | undefined, chart: React.ReactNode) =>
    view ? (
      <Story topic={topicOf(view)} title={await sayFinding(view, locale)} href={hrefOf(view.question.key)}>
        <StoryText>{await sayLede(view, locale)}</StoryText>
        {chart}
      </Story>
    ) : null
  return (
    <>
      <Hero
        title={lead ? await sayFinding(lead, locale) : t('roundHeading', { round: summary.round })}
        lede={lead ? await sayLede(lead, locale) : undefined}
      />
      {lead ? <UnitFieldStory view={lead} sizeLimits={summary.sizeLimits} href={hrefOf(lead.question.key)} locale={locale} /> : null}
      <div className={styles.stories}>
        <Stories>
          {await story(others.multiple, others.multiple && <RatioList view={others.multiple} locale={locale} />)}
          {await story(others.category, others.category && <TrendOfOptions view={others.category} locale={locale} />)}
          {
            await story(
              others.scale,
              others.scale && (
                <Figure>
                  <ScaleFigure view={others.scale} locale={locale} id="story-scale" />
                </Figure>
              ),
            )
          }
        </Stories>
      </div>
      <div className={styles.stories}>
        <Stories>
          <Story title={t('glanceTitle')} width={8} heavy>
            <GlanceTable views={views} round={summary.round} earlier={earlier.at(-1)?.summary.round} hrefOf={hrefOf} locale={locale} />
          </Story>
          <Story title={t('files')} id="files" heavy>
            <p className="small">{t('filesText')}</p>
            <Downloads round={summary.round} locale={locale} />
            <How results={results} locale={locale} />
          </Story>
        </Stories>
      </div>
    </>
  )
}
