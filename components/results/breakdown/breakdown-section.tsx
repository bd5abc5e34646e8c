import { getTranslations } from 'next-intl/server'
import { Breakdown } from '@/charts/change/breakdown'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { percent } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { type Variable, variables } from '@/results/series-result'
import { type BreakdownRemark, breakdownRemarks } from '@/results/story/breakdown-remarks'
import { headlineEstimate, intervalOf, smallBase } from '@/results/story/figures'
import { mainRow, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { type RowNames, rowNames } from '@/results/words/class-names'
import { optionPhrase } from '@/results/words/label'
import { AnswersMap } from '../map/answers-map'
import { questionAddress } from '../question/view-links'
import { BreakdownTable } from './breakdown-table'
import { ProtectionNotes } from './protection-notes'

interface BreakdownSectionProps {
  view: QuestionView
  by: Variable | undefined
  /** The view of the chart above, kept in the links. */
  viewInAddress: string | undefined
  path: string
  sizeLimits: readonly number[]
  /** Only figures of the whole country are public of the round. */
  isNationalOnly: boolean
  locale: Locale
}

/** The question by size class, region, language or group; nothing where breakdowns may not be shown. */
export async function BreakdownSection({ view, by, viewInAddress, path, sizeLimits, isNationalOnly, locale }: BreakdownSectionProps) {
  const t = await getTranslations('results')
  const protection = await getTranslations('protection')
  if (isNationalOnly)
    return (
      <section className="sect" aria-labelledby="breakdown">
        <h2 id="breakdown">{t('breakdownTitle')}</h2>
        <p>{protection('nationalOnly')}</p>
      </section>
    )
  const row = mainRow(view)
  const { breakdowns, withheld = [] } = row?.series ?? {}
  const shown = variables.filter((each) => (breakdowns?.[each].length ?? 0) > 0 || withheld.includes(each))
  const variable = shown.find((each) => each === by) ?? shown[0]
  if (!row || !variable) return null
  const labels: Record<Variable, string> = {
    sizeClass: t('bySizeClass'),
    region: t('byRegion'),
    language: t('byLanguage'),
    group: t('byGroup'),
  }
  const remarks = breakdownRemarks(view, variable)
  const said: Record<BreakdownRemark, string> = {
    intervals: t('breakdownIntervals'),
    counts: t('breakdownCounts'),
    few: t('breakdownFew'),
    whole: t('breakdownWhole'),
  }
  const names = rowNames(variable, sizeLimits, resultTexts(locale))
  return (
    <section className="sect" aria-labelledby="breakdown">
      <h2 id="breakdown">{t('breakdownTitle')}</h2>
      <div className="stack">
        <ToggleLinks
          label={t('breakdownBy')}
          items={shown.map((each) => ({
            label: labels[each],
            href: `${questionAddress(path, viewInAddress, each === 'sizeClass' ? undefined : each)}#breakdown`,
            current: each === variable,
          }))}
        />
        {withheld.includes(variable) ? (
          <p>{protection('withheld', { by: protection('by', { variable }) })}</p>
        ) : (
          <>
            {row.series.counts.headline ? (
              <BreakdownFigure view={view} row={row} variable={variable} names={names} locale={locale} />
            ) : null}
            {variable === 'region' ? <AnswersMap view={view} sizeLimits={sizeLimits} locale={locale} /> : null}
            <BreakdownTable view={view} variable={variable} by={labels[variable]} names={names} locale={locale} />
            {remarks.length > 0 ? <p className="xs muted">{remarks.map((each) => said[each]).join(' ')}</p> : null}
          </>
        )}
        <ProtectionNotes locale={locale} view={view} row={row} variable={variable} sizeLimits={sizeLimits} />
      </div>
    </section>
  )
}

interface BreakdownFigureProps {
  view: QuestionView
  row: SeriesView
  variable: Variable
  names: RowNames
  locale: Locale
}

async function BreakdownFigure({ view: { question }, row, variable, names, locale }: BreakdownFigureProps) {
  const t = await getTranslations('results')
  const headline = row.series.counts.headline?.options ?? []
  const isPlain = row.series.withheld !== undefined
  const country = isPlain ? row.series.counts.headline?.share : headlineEstimate(row.series, headline)?.est
  const protection = await getTranslations('protection')
  const rows = row.series.breakdowns[variable].map((each) => {
    const { N, base, headline: own, joined } = each
    const hidden = each.hidden ?? own?.hidden
    const isSmall = base !== null && base < smallBase && base < N
    const count = isSmall && !hidden && own?.est != null ? own.count : undefined
    const interval = count == null ? intervalOf(own) : undefined
    const label = names.short(each)
    return {
      label,
      // A dot stands where its label says: at the share of those who answered where that is what is told.
      share: hidden ? null : count == null ? (own?.est ?? null) : count / (base ?? 1),
      hidden: hidden ? protection(hidden) : t('tooFew'),
      ...(interval ? { interval } : {}),
      ...(joined ? { hollow: true } : {}),
      ...(count == null ? {} : { figure: `${count}/${base}`, plain: true }),
      ...(base === null ? {} : { base: `${base}/${N}` }),
    }
  })
  if (rows.every(({ share }) => share === null)) return null
  const label = say(question.label, locale)
  const options = optionPhrase(question, headline, locale)
  const title = isPlain ? protection('figurePlain', { label }) : t('breakdownFigure', { label })
  return (
    <ChartFigure title={title} subtitle={isPlain ? protection('subtitlePlain', { options }) : t('breakdownSubtitle', { options })}>
      <Breakdown
        locale={locale}
        id={`breakdown-${question.key}`}
        title={title}
        desc={rows
          .map(({ label, share, figure, hidden }) =>
            t('breakdownDesc', { label, value: share === null ? hidden : (figure ?? percent(share, locale)) }),
          )
          .join('; ')}
        rows={rows}
        {...(country == null
          ? {}
          : {
              reference: {
                share: country,
                label: isPlain
                  ? protection('countryPlain', { share: percent(country, locale) })
                  : t('breakdownCountry', { share: percent(country, locale) }),
              },
            })}
        baseLabel={t('breakdownBase')}
      />
    </ChartFigure>
  )
}
