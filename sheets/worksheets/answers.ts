/** The answers behind the figures, one row per municipality that answered. Only for those who may see them. */
import type { SheetTexts } from '@/messages/sheet-texts'
import { sizeClassName } from '@/messages/size-class'
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { rulesOf } from '@/questionnaire/types/rules'
import type { AnswerRow } from '@/results/round-results'
import type { RoundSummary } from '@/results/summary'
import { type Cell, decimalCell, headRow, type Row, type Sheet, textCell } from '../sheet'

const cellOf = (value: string | number | null): Cell =>
  typeof value === 'number' ? decimalCell(value) : value === null ? null : textCell(value)

/** A column of several for one answer is keyed `question:option`. */
const answerKey = (column: string) => column.split(':')[0] ?? column

/** The sheet of answers: headings, their keys, then the municipalities in the order of their codes. */
export function answersSheet(
  questionnaire: Questionnaire,
  summary: RoundSummary,
  answers: readonly AnswerRow[],
  { locale, t, register }: SheetTexts,
  name: string,
): Sheet {
  const columns = questionsOf(questionnaire).flatMap((question) => rulesOf(question).columns(question))
  const background = ['code', 'name', 'sizeClass', 'region', 'languages', 'group', 'population', 'counted'] as const
  const lines = answers.map(
    (unit): Row => [
      textCell(unit.municipality),
      textCell(locale === 'sv' ? unit.nameSv : unit.nameFi),
      textCell(sizeClassName(register, summary.sizeLimits, unit.sizeClass)),
      textCell(register(`region.${unit.region}`)),
      textCell(register(`language.${unit.language}`)),
      textCell(register(`group.${unit.group}`)),
      { number: unit.population, as: 'count' },
      textCell(t('countedAs', { as: unit.taken ?? 'sent' })),
      ...columns.map((column) => cellOf(column.value(unit.answers[answerKey(column.key)] ?? null))),
    ],
  )
  const headings = [...background.map((key) => t(key)), ...columns.map((column) => say(column.heading, locale))]
  const keys = [...background, ...columns.map((column) => column.key)]
  return {
    name,
    rows: [headRow(...headings), keys.map((key) => textCell(key, 'note')), ...lines],
    widths: [8, 22, 18, 20, 26, 24, 12, 24, ...columns.map(() => 22)],
    freeze: [2, 2],
    filter: [1, 0, 1 + lines.length, headings.length - 1],
    charts: [],
  }
}
