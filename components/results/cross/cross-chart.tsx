import { Breakdown } from '@/charts/change/breakdown'
import { answerLegend } from '@/charts/shares/comparison-bars'
import { MatrixRows } from '@/charts/shares/matrix-rows'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { isExclusive } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import type { CrossGroup, CrossTable } from '@/results/crosstab/cross-table'
import type { CrossClaim } from '@/results/story/claims/cross-claim'
import { intervalOf, smallBase } from '@/results/story/figures'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { sayCrossBy, sayCrossGroup, sayCrossGroups, sayCrossShare } from '@/results/words/say-cross'

interface CrossChartProps {
  table: CrossTable
  claim: CrossClaim
  locale: Locale
}

/** More parts or bars than these cannot be told apart in one drawing. */
const most = { parts: 5, rows: 8 }

/** How the answers of each group divide; of many answers or groups, the share of the answers told. Nothing of numbers. */
export function CrossChart({ table, claim, locale }: CrossChartProps) {
  const { question } = claim
  const options = optionsOf(question)
  if (table.told.length === 0) return null
  const isWhole = table.groups.every(({ options: own }) => own.length > 0 && own.every(({ est }) => est !== null))
  const canDivide = isWhole && isExclusive(question) && options.length <= most.parts && table.groups.length <= most.rows
  return canDivide ? <DividedChart {...{ table, claim, locale }} /> : <ToldChart {...{ table, claim, locale }} />
}

function DividedChart({ table, claim, locale }: CrossChartProps) {
  const texts = resultTexts(locale)
  const { question, row, by } = claim
  const names = { question: seriesLabel(question, row, locale), by: sayCrossBy(by, texts) }
  const title = texts.cross('chartAll', names)
  return (
    <ChartFigure title={title} subtitle={texts.cross('chartAllSub', names)}>
      <MatrixRows
        id="cross"
        title={title}
        desc={`${optionPhrase(question, table.told, locale)}: ${sayCrossGroups(table, claim, texts)}`}
        parts={answerLegend(question, locale)}
        rows={table.groups.map(({ value, base, options }) => ({
          label: sayCrossGroup(by, value, texts),
          sub: texts.cross('baseOf', { base: base ?? 0 }),
          shares: (base ?? 0) > 0 ? options.map(({ est }) => est ?? 0) : null,
          hidden: '–',
        }))}
      />
    </ChartFigure>
  )
}

const baseText = ({ base, N }: CrossGroup): string => (N === null ? String(base ?? '') : `${base ?? ''}/${N}`)

function ToldChart({ table, claim, locale }: CrossChartProps) {
  const texts = resultTexts(locale)
  const { question, row, by, options } = claim
  const names = {
    question: seriesLabel(question, row, locale),
    by: sayCrossBy(by, texts),
    options: optionPhrase(question, options, locale),
  }
  const title = texts.cross('chartTold', names)
  return (
    <ChartFigure title={title} subtitle={texts.cross(claim.verdict === 'protected' ? 'chartPlainSub' : 'chartToldSub', names)}>
      <Breakdown
        locale={locale}
        id="cross"
        title={title}
        desc={sayCrossGroups(table, claim, texts)}
        rows={table.groups.map((group) => {
          const interval = intervalOf(group.headline)
          const isSmall = (group.base ?? 0) < smallBase && group.base !== group.N
          const said = sayCrossShare(group, texts)
          return {
            label: sayCrossGroup(by, group.value, texts),
            share: group.headline?.est ?? null,
            hidden: said,
            ...(interval ? { interval } : {}),
            ...(isSmall ? { figure: said } : {}),
            base: baseText(group),
          }
        })}
        baseLabel={texts.cross('base')}
      />
    </ChartFigure>
  )
}
