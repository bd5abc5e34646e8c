import { getTranslations } from 'next-intl/server'
import { RegionTiles } from '@/charts/map/region-tiles'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { RoundSummary } from '@/results/summary'
import { classNames } from '@/results/words/class-names'
import { ResponseBy } from '../quality/response-by'

interface ResponseMapProps {
  summary: RoundSummary
  locale: Locale
}

/** How many municipalities of each region answered, as a map and as a table. Which of them did is nowhere told. */
export async function ResponseMap({ summary, locale }: ResponseMapProps) {
  const { response, sizeLimits } = summary
  const t = await getTranslations('overview')
  const results = await getTranslations('results')
  const nameOf = classNames('region', sizeLimits, resultTexts(locale))
  const tiles = response.byRegion.map(({ value, N, respondents, rate }) => ({
    region: value,
    name: nameOf(value),
    value: percent(rate, locale),
    note: `${respondents}/${N}`,
    counts: [respondents, N - respondents],
  }))
  const title = t('mapResponse')
  return (
    <ChartFigure title={title} subtitle={t('mapResponseNote')}>
      <RegionTiles
        id="response-map"
        title={title}
        desc={tiles.map(({ name, value, note }) => `${name} ${value} (${note})`).join(', ')}
        states={[
          { label: t('mapAnswered'), look: 'yes' },
          { label: t('mapSilent'), look: 'none' },
        ]}
        tiles={tiles}
      />
      <details>
        <summary className="small">{results('table')}</summary>
        <ResponseBy summary={summary} variable="region" title={title} head={results('byRegion')} hasTotal={false} locale={locale} />
      </details>
    </ChartFigure>
  )
}
