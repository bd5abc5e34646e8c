import { getTranslations } from 'next-intl/server'
import { Trend } from '@/charts/time/trend'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { getViewer } from '@/data/identity/session'
import { getSeriesPreview } from '@/data/results/preview-series'
import { listPublishedFigures } from '@/data/results/published'
import { resultTexts } from '@/messages/result-texts'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { rowKey } from '@/questionnaire/types/matrix'
import { seriesOverRounds } from '@/results/story/series-over-rounds'
import { trendFigures, trendPoints } from '@/results/story/trend-figures'
import { optionPhrase, plainPhrase, seriesLabel } from '@/results/words/label'
import { breakLines, sayBreaks } from '@/results/words/say-break'
import { guarded } from '../../../../../../guarded'

interface SeriesPreviewProps {
  question: Asking
  round: string
  row: string | undefined
  locale: Locale
}

/** The earlier rounds' line as the round will draw it by what is decided now: going on, recoded, or broken. */
export async function SeriesPreview({ question, round, row, locale }: SeriesPreviewProps) {
  const t = await getTranslations('questionnaireDifferences')
  const rounds = await guarded(getSeriesPreview(await getViewer(), round, question.key))
  const shown = hasRows(question) ? (row ?? question.finding?.[0]?.row ?? question.rows[0]?.key) : undefined
  const key = shown === undefined ? question.key : rowKey(question, shown)
  const points = seriesOverRounds(rounds, key)
  const series = points.at(-1)?.series
  const options = question.headline ?? []
  const figures = series && options.length > 0 ? trendFigures({ series, rounds: points }, options, listPublishedFigures()) : []
  const isDrawn = figures.some((each) => each.kind === 'published' || each.estimate !== null)
  const texts = resultTexts(locale)
  const told = sayBreaks(points, texts, options)
  const words = told.length > 0 ? told.join(' ') : t('previewOn', { round })
  const label = hasRows(question) ? seriesLabel(question, shown, locale) : say(question.label, locale)
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview" className="size-l">
        {t('preview')}
      </h2>
      {isDrawn ? (
        <>
          <p className="muted">{t('previewHint', { round })}</p>
          <ChartFigure title={`${label}: ${optionPhrase(question, options, locale)}`} source={words}>
            <Trend
              locale={locale}
              id="preview-trend"
              title={`${label}: ${optionPhrase(question, options, locale)}`}
              desc={words}
              series={[{ label: plainPhrase(question, options, locale), points: trendPoints(figures) }]}
              breaks={breakLines(points, texts, options)}
            />
          </ChartFigure>
        </>
      ) : (
        <p className="muted">{told.length > 0 ? words : t('previewNone')}</p>
      )}
    </section>
  )
}
