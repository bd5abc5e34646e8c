import { ScaleColumns } from '@/charts/shares/scale-columns'
import { percent } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { isGraded } from '@/questionnaire/types/abilities'
import type { QuestionView } from '@/results/story/question-view'
import { shareFor, type Whose } from '@/results/story/whose'
import { optionLabel } from '@/results/words/label'

interface ScaleFigureProps {
  view: QuestionView
  /** Those who answered, unless all municipalities are asked for. */
  whose?: Whose
  locale: Locale
  id: string
  small?: boolean
}

/** Distribution of a 1–5 scale; small for the page of all questions. */
export function ScaleFigure({ view, whose = 'respondents', locale, id, small = false }: ScaleFigureProps) {
  const { question, rows } = view
  const [row] = rows
  if (!isGraded(question) || !row) return null
  const points = row.series.counts.options.map(({ option }) => ({
    label: optionLabel(question, option, locale),
    share: shareFor(row.series, option, whose) ?? 0,
  }))
  return (
    <ScaleColumns
      id={id}
      title={say(question.label, locale)}
      desc={points.map(({ label, share }) => `${label}: ${percent(share)}`).join(', ')}
      points={points}
      ends={[say(question.low, locale), say(question.high, locale)]}
      small={small}
    />
  )
}
