import { ScaleColumns } from '@/charts/shares/scale-columns'
import { percent } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import { optionLabel } from './label'

/** Distribution of a 1–5 scale; small for the page of all questions. */
export function ScaleFigure({ view, locale, id, small = false }: { view: QuestionView; locale: Locale; id: string; small?: boolean }) {
  const { question } = view
  const options = view.rows[0]?.series.options ?? []
  if (question.type !== 'scale') return null
  return (
    <ScaleColumns
      id={id}
      title={say(question.label, locale)}
      desc={options.map(({ option, share }) => `${optionLabel(question, option, locale)}: ${percent(share ?? 0)}`).join(', ')}
      points={options.map(({ option, share }) => ({ label: optionLabel(question, option, locale), share: share ?? 0 }))}
      ends={[say(question.low, locale), say(question.high, locale)]}
      small={small}
    />
  )
}
