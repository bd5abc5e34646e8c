import { ScaleColumns } from '@/charts/shares/scale-columns'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { isGraded } from '@/questionnaire/types/abilities'
import { sharesClaim } from '@/results/story/claims/shares-claim'
import type { QuestionView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'
import { optionLabel } from '@/results/words/label'
import { sayShares, saySharesTitle } from '@/results/words/say-shares'

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
  const claim = sharesClaim(question, row, whose === 'all' ? whose : 'respondents')
  const points = claim.shares.map(({ option, share }) => ({
    label: optionLabel(question, option, locale),
    share: share ?? 0,
  }))
  return (
    <ScaleColumns
      id={id}
      title={saySharesTitle(claim, resultTexts(locale))}
      desc={sayShares(claim, locale)}
      points={points}
      ends={[say(question.low, locale), say(question.high, locale)]}
      small={small}
    />
  )
}
