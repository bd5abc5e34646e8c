import { getTranslations } from 'next-intl/server'
import { RegionTiles } from '@/charts/map/region-tiles'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { regionCounts } from '@/results/story/region-counts'
import { classNames } from '@/results/words/class-names'
import { optionPhrase } from '@/results/words/label'
import { sayRegions } from '@/results/words/say-regions'
import { RegionCountsTable } from './region-counts-table'

interface AnswersMapProps {
  view: QuestionView
  sizeLimits: readonly number[]
  locale: Locale
  /** With its own table; without where the page has one beside it. */
  withTable?: boolean
}

/** How many municipalities of each region gave a question's headline answers; nothing where a region may not be shown by itself. */
export async function AnswersMap({ view, sizeLimits, locale, withTable = false }: AnswersMapProps) {
  const row = mainRow(view)
  const regions = row && regionCounts(row)
  if (!regions) return null
  const t = await getTranslations('overview')
  const texts = resultTexts(locale)
  const nameOf = classNames('region', sizeLimits, texts)
  const options = optionPhrase(view.question, row.series.counts.headline?.options ?? [], locale)
  const title = t('mapAnswers', { label: say(view.question.label, locale) })
  return (
    <ChartFigure title={title} subtitle={t('mapAnswersNote', { options })}>
      <RegionTiles
        id={`map-${view.question.key}`}
        title={title}
        desc={sayRegions(regions, nameOf)}
        states={[
          { label: t('mapChose', { options }), look: 'yes' },
          { label: t('mapOthers'), look: 'no' },
          { label: t('mapNoAnswer'), look: 'none' },
        ]}
        tiles={regions.map(({ region, N, base, count }) => ({
          region,
          name: nameOf(region),
          value: `${count}/${base}`,
          counts: [count, base - count, N - base],
        }))}
      />
      {withTable ? <RegionCountsTable label={title} regions={regions} options={options} nameOf={nameOf} /> : null}
    </ChartFigure>
  )
}
