import { getTranslations } from 'next-intl/server'
import { ThreeAnswers } from '@/components/ui/figure/three-answers'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import type { QuestionView } from '@/results/story/question-view'
import { mainRow } from '@/results/story/tell'
import { optionPhrase, seriesLabel } from '../label'
import { keyItems } from './key-items'

/** "Kolme lukua samasta asiasta": all municipalities, the same municipalities, those who answered. */
export async function KeyFigures({ view, locale, isProtected }: { view: QuestionView; locale: Locale; isProtected: boolean }) {
  const t = await getTranslations('results')
  const { question } = view
  const row = mainRow(view)
  if (!row) return null
  const items = await keyItems(question, row, locale, isProtected)
  if (items.length === 0) return null
  const options = optionPhrase(question, row.series.headline?.options ?? [], locale)
  const measure = takesNumber(question)
    ? t('measureMedian', { unit: say(question.unit, locale) })
    : row.series.mean
      ? t('measureMean')
      : hasRows(question)
        ? t('measureRow', { row: seriesLabel(question, row.series.row, locale), options })
        : t('measureShare', { options })
  const title = { 1: t('keyTitle'), 2: t('twoTitle') }[items.length] ?? t('threeTitle')
  const note = { 1: t('keyNote'), 2: t('twoNote') }[items.length] ?? t('threeNote')
  return (
    <aside className="stack" aria-labelledby="key-figures">
      <h2 id="key-figures" className="size-l">
        {title}
      </h2>
      <p className="small muted">{measure}</p>
      <ThreeAnswers items={items} />
      <p className="small muted">{note}</p>
    </aside>
  )
}
