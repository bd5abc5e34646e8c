import { UnitField } from '@/charts/counts/unit-field'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { entryName } from '@/results/crosstab/catalogue'
import type { CrossTable } from '@/results/crosstab/cross-table'
import type { CrossClaim } from '@/results/story/claims/cross-claim'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { sayCrossBy, sayCrossGroup, sayCrossGroups } from '@/results/words/say-cross'

/** More groups than these make no small picture. */
const mostGroups = 4

/** Every municipality that answered as a square in its group, those with the answers told filled; nothing of many groups or hidden counts. */
export function CrossSquares({ table, claim, locale }: { table: CrossTable; claim: CrossClaim; locale: Locale }) {
  const texts = resultTexts(locale)
  const { question, row, by, options } = claim
  const groups = table.groups.flatMap(({ value, base, headline }) => {
    if (base === null || headline?.count == null) return []
    return [{ label: sayCrossGroup(by, value, texts), sub: `${headline.count}/${base}`, counts: [headline.count, base - headline.count] }]
  })
  if (groups.length < table.groups.length || groups.length > mostGroups) return null
  const told = optionPhrase(question, options, locale)
  const names = { question: seriesLabel(question, row, locale), options: told, by: sayCrossBy(by, texts) }
  return (
    <ChartFigure subtitle={texts.cross('squares', names)}>
      <UnitField
        id={`squares-${entryName(table).replaceAll('.', '-')}`}
        title={texts.cross('chartTold', names)}
        desc={sayCrossGroups(table, claim, texts)}
        states={[
          { label: told, look: 'yes' },
          { label: texts.cross('otherAnswer'), look: 'no' },
        ]}
        groups={groups}
        widths={{ wide: 560, narrow: 342 }}
      />
    </ChartFigure>
  )
}
