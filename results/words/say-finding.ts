import { number } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import { medianEstimate } from '@/results/story/figures'
import { findingOf } from '@/results/story/finding'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { tell } from './findings/tell'
import { optionLabel, quoted, seriesLabel } from './label'
import { shareText } from './share-text'
import { whomOf } from './whom'

/** A question's finding as a heading: in words where its questionnaire gives them, else "Kirjalliset some-ohjeet: 60 % vastanneista". */
export function sayFinding(view: QuestionView, { t, locale }: ResultTexts): string {
  const told = tell(view, locale)
  if (told) return told.headline
  const { question } = view
  const label = say(question.label, locale)
  const row = mainRow(view)
  const finding = row && findingOf(question, row.series)
  if (!finding) return label
  if (finding.kind === 'median' && takesNumber(question)) {
    const all = medianEstimate(row.series)?.est ?? null
    const whom = whomOf(view, locale)
    const told = { label, value: number(all ?? finding.value, locale), unit: say(question.unit, locale), whom }
    return t(all === null ? 'findingMedian' : 'findingMedianAll', told)
  }
  if (finding.kind === 'answers') return t('findingAnswers', { label, count: finding.count })
  if (finding.kind === 'median') return label
  const share = shareText(finding.count, finding.share, row.series.counts)
  if (finding.kind === 'grade') return t('findingGrade', { label, grade: finding.option, share })
  if (finding.kind === 'share' && !hasRows(question)) return t('findingShare', { label, share })
  const option = finding.kind === 'share' ? seriesLabel(question, row.series.row, locale) : optionLabel(question, finding.option, locale)
  return t('findingOption', { label, option: quoted(option, locale), share })
}
