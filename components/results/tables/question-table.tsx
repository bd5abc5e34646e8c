import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import { ChoiceTable } from './choice-table'
import { MatrixTable } from './matrix-table'
import { NumberTable } from './number-table'

const tables = {
  single: ChoiceTable,
  multiple: ChoiceTable,
  scale: ChoiceTable,
  matrix: MatrixTable,
  number: NumberTable,
  short: NumberTable,
  long: NumberTable,
  date: NumberTable,
} satisfies Record<Asking['type'], unknown>

/** The table that suits the question's type; of texts and days it counts the answers. */
export function QuestionTable({ view, locale }: { view: QuestionView; locale: Locale }) {
  const Table = tables[view.question.type]
  return <Table view={view} locale={locale} />
}
