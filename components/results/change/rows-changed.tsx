import { getTranslations } from 'next-intl/server'
import { HowComputed } from '@/components/ui/message/how-computed'
import type { Locale } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { changeClaim } from '@/results/story/claims/change-claim'
import { mainChange } from '@/results/story/figures'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayChange } from '@/results/words/change/say-change'
import { seriesLabel } from '@/results/words/label'

/** Where a matrix row's explanation stands on the page. */
export const rowAnchor = ({ series }: SeriesView): string => `why-${series.row ?? series.key}`

/** Why each row of a matrix changed, closed until asked for; nothing of other questions. */
export async function RowsChanged({ view, locale, isProtected }: { view: QuestionView; locale: Locale; isProtected: boolean }) {
  if (!hasRows(view.question)) return null
  const t = await getTranslations('results')
  const rows = view.rows.flatMap((row) => {
    const [main, claim] = [mainChange(row.series), changeClaim(view, row, isProtected)]
    const explained = claim && explainChange(claim, locale)
    return main && explained?.reason ? [{ row, main, explained }] : []
  })
  if (rows.length === 0) return null
  return (
    <section className="sect" aria-labelledby="why-rows">
      <h2 id="why-rows">{t('whyRows')}</h2>
      <div className="stack">
        {rows.map(({ row, main, explained }) => {
          const word = sayChange(main, locale)
          const label = seriesLabel(view.question, row.series.row, locale)
          return (
            <HowComputed key={row.series.key} summary={word ? `${label}: ${word}` : label}>
              <p id={rowAnchor(row)}>{explained.text}</p>
            </HowComputed>
          )
        })}
      </div>
    </section>
  )
}
