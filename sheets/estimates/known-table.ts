/** Shares of those who answered something else than "en osaa sanoa": a second figure, with its own base. */
import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import { rowOf } from '@/questionnaire/types/matrix'
import { knownOf } from '@/results/story/claims/known-claim'
import { optionLabels } from '../input'
import { countCell, headRow, type Row, shareCell, textCell } from '../sheet'
import type { BodyInput } from '../worksheets/body'

/** A line an option, of a matrix by row; no rows where nobody said "en osaa sanoa". */
export function knownTable({ question, series, texts: { t, locale } }: BodyInput): Row[] {
  const labels = optionLabels(question, locale)
  const lines = series.flatMap(({ row, counts }) => {
    const known = knownOf(counts)
    if (!known) return []
    const own = rowOf(question, row)
    return counts.options
      .filter(({ option }) => option !== dontKnow)
      .map(({ option, count }): Row => {
        const label = textCell(labels.get(option) ?? option)
        const lead = hasRows(question)
          ? [textCell(own ? say(own.label, locale) : ''), textCell(option, 'note'), label]
          : [label, textCell(option, 'note')]
        return [...lead, countCell(count), countCell(known.base), shareCell(count / known.base)]
      })
  })
  if (lines.length === 0) return []
  const lead = hasRows(question) ? [t('row'), t('key'), t('option')] : [t('option'), t('key')]
  return [
    [],
    [textCell(t('known'), 'heading')],
    [textCell(t('knownNote'), 'note')],
    headRow(...lead, t('count'), t('knownBase'), t('share')),
    ...lines,
  ]
}
