import { getTranslations } from 'next-intl/server'
import { Breakdown } from '@/charts/change/breakdown'
import { Figure } from '@/components/ui/figure/figure'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { percent } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { type Variable, variables } from '@/results/analysis/analyse'
import { headlineEstimate, intervalOf } from '@/results/story/figures'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { mainRow } from '@/results/story/tell'
import { smallBase } from '@/results/words/findings/figure'
import { optionPhrase } from '../label'
import { questionAddress } from '../question/view-links'
import { BreakdownTable } from './breakdown-table'
import { classNames } from './class-name'

interface BreakdownSectionProps {
  view: QuestionView
  by: Variable | undefined
  /** The view of the chart above, kept in the links. */
  viewInAddress: string | undefined
  path: string
  sizeLimits: readonly number[]
  locale: Locale
}

/** The question by size class, region, language or group; nothing where breakdowns may not be shown. */
export async function BreakdownSection({ view, by, viewInAddress, path, sizeLimits, locale }: BreakdownSectionProps) {
  const t = await getTranslations('results')
  const row = mainRow(view)
  const shown = variables.filter((each) => (row?.analysis?.breakdowns[each].length ?? 0) > 0)
  const variable = shown.find((each) => each === by) ?? shown[0]
  if (!row || !variable) return null
  const labels: Record<Variable, string> = {
    sizeClass: t('bySizeClass'),
    region: t('byRegion'),
    language: t('byLanguage'),
    group: t('byGroup'),
  }
  const nameOf = await classNames(variable, sizeLimits)
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
        {row.series.headline ? <BreakdownFigure view={view} row={row} variable={variable} nameOf={nameOf} locale={locale} /> : null}
        <BreakdownTable view={view} variable={variable} by={labels[variable]} nameOf={nameOf} locale={locale} />
        <p className="xs muted">{t('breakdownNote')}</p>
      </div>
    </section>
  )
}

interface BreakdownFigureProps {
  view: QuestionView
  row: SeriesView
  variable: Variable
  nameOf: (value: string) => string
  locale: Locale
}

async function BreakdownFigure({ view: { question }, row, variable, nameOf, locale }: BreakdownFigureProps) {
  const t = await getTranslations('results')
  const headline = row.series.headline?.options ?? []
  const country = headlineEstimate(row, headline)?.est
  const rows = (row.analysis?.breakdowns[variable] ?? []).map(({ value, N, base, headline: own }) => {
    const isSmall = base < smallBase && base < N
    const interval = intervalOf(own)
    return {
      label: nameOf(value),
      share: own?.est ?? null,
      hidden: t('tooFew'),
      ...(interval ? { interval } : {}),
      ...(isSmall && own ? { figure: `${own.count}/${base}` } : {}),
      base: `${base}/${N}`,
    }
  })
  if (rows.every(({ share }) => share === null)) return null
  const title = t('breakdownFigure', { label: say(question.label, locale) })
  return (
    <Figure title={title} subtitle={t('breakdownSubtitle', { options: optionPhrase(question, headline, locale) })}>
      <Breakdown
        id={`breakdown-${question.key}`}
        title={title}
        desc={rows
          .map(({ label, share, figure, hidden }) =>
            t('breakdownDesc', { label, value: share === null ? hidden : (figure ?? percent(share)) }),
          )
          .join('; ')}
        rows={rows}
        {...(country == null ? {} : { reference: { share: country, label: t('breakdownCountry', { share: percent(country) }) } })}
        baseLabel={t('breakdownBase')}
      />
    </Figure>
  )
}
