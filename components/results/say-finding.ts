import { getTranslations } from 'next-intl/server'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { findingOf } from '@/results/story/finding'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { optionLabel, quoted, seriesLabel } from './label'
import { shareText } from './share-text'

const headlineShareOf = ({ series }: SeriesView) => series.headline?.share ?? -1

/** The row a question's headline tells of: of a matrix the one with the largest headline share. */
export const mainRow = ({ rows }: QuestionView): SeriesView | undefined =>
  rows.reduce<SeriesView | undefined>((best, row) => (best && headlineShareOf(best) >= headlineShareOf(row) ? best : row), undefined)

/** A question's finding as a heading, of those who answered: "Kirjalliset some-ohjeet: 60 % vastanneista". */
export async function sayFinding(view: QuestionView, locale: Locale): Promise<string> {
  const t = await getTranslations('results')
  const { question } = view
  const label = say(question.label, locale)
  const row = mainRow(view)
  const finding = row && findingOf(question, row.series)
  if (!finding) return label
  if (finding.kind === 'median' && question.type === 'number')
    return t('findingMedian', { label, value: number(finding.value, locale), unit: say(question.unit, locale) })
  if (finding.kind === 'answers') return t('findingAnswers', { label, count: finding.count })
  if (finding.kind === 'median') return label
  const share = shareText(finding.count, finding.share, row.series)
  if (finding.kind === 'grade') return t('findingGrade', { label, grade: finding.option, share })
  if (finding.kind === 'share' && question.type !== 'matrix') return t('findingShare', { label, share })
  const option = finding.kind === 'share' ? seriesLabel(question, row.series.row, locale) : optionLabel(question, finding.option, locale)
  return t('findingOption', { label, option: quoted(option, locale), share })
}
