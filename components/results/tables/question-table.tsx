import type { Locale } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import { ChoiceTable } from './choice-table'
import { MatrixTable } from './matrix-table'
import { NumberTable } from './number-table'

/** The table that suits the question's type. */
export function QuestionTable({ view, locale }: { view: QuestionView; locale: Locale }) {
  const { type } = view.question
  if (type === 'matrix') return <MatrixTable view={view} locale={locale} />
  if (type === 'single' || type === 'multiple' || type === 'scale') return <ChoiceTable view={view} locale={locale} />
  return <NumberTable view={view} locale={locale} />
}
