import { getTranslations } from 'next-intl/server'
import { ThreeAnswers } from '@/components/ui/figure/three-answers'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { keyFiguresClaim } from '@/results/story/claims/key-figures-claim'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { sayKeyFigures, sayMeasure } from '@/results/words/key-figures'

/** "Kolme lukua samasta asiasta": all municipalities, the same municipalities, those who answered. */
export async function KeyFigures({ view, locale, isProtected }: { view: QuestionView; locale: Locale; isProtected: boolean }) {
  const t = await getTranslations('results')
  const { question } = view
  const row = mainRow(view)
  if (!row) return null
  const claim = keyFiguresClaim(question, row, isProtected)
  const items = sayKeyFigures(claim, resultTexts(locale))
  if (items.length === 0) return null
  const title = { 1: t('keyTitle'), 2: t('twoTitle') }[items.length] ?? t('threeTitle')
  const note = { 1: t('keyNote'), 2: t('twoNote') }[items.length] ?? t('threeNote')
  return (
    <aside className="stack" aria-labelledby="key-figures">
      <h2 id="key-figures" className="size-l">
        {title}
      </h2>
      <p className="small muted">{sayMeasure(claim, resultTexts(locale))}</p>
      <ThreeAnswers items={items} />
      <p className="small muted">{note}</p>
    </aside>
  )
}
