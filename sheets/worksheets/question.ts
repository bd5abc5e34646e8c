/** The worksheet of one question: its head, the tables of its type, its chart. */

import type { SheetTexts } from '@/messages/sheet-texts'
import type { Asking } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { notAskedWords } from '@/questionnaire/words/answer-words'
import type { SeriesResult } from '@/results/series-result'
import { breakdownTables } from '../estimates/breakdown-tables'
import { knownTable } from '../estimates/known-table'
import { optionTable } from '../estimates/option-table'
import type { AskedQuestion, SheetInput } from '../input'
import { countCell, type Row, type Sheet, textCell } from '../sheet'
import type { Body, BodyInput } from './body'
import { choiceBody } from './choice'
import { matrixBody } from './matrix'
import { numberBody } from './number'

/** As what those count who were not asked. */
const baseNote = (question: Asking, { t, locale }: SheetTexts): string =>
  hasRows(question) && question.notAsked ? t('baseColumn', { column: notAskedWords(question, locale) }) : t('baseAll')

function factRows(series: readonly SeriesResult[], { t }: SheetTexts): Row[] {
  const [only] = series
  if (!only) return []
  const common: Row[] = [
    [textCell(t('municipalities')), null, countCell(only.counts.N)],
    [textCell(t('respondents')), null, countCell(only.counts.respondents)],
  ]
  if (only.row !== undefined) return common
  return [
    ...common,
    [textCell(t('base')), null, countCell(only.counts.base)],
    [textCell(t('itemMissing')), null, countCell(only.counts.itemMissing)],
    [textCell(t('notAsked')), null, countCell(only.counts.skipped)],
  ]
}

type BodyOf<Q extends Asking> = (from: BodyInput, question: Q) => Body

const answersOnly = ({ texts }: BodyInput): Body => ({
  rows: [[textCell(texts.t('openAnswers'), 'note')]],
  widths: [46, 16, 10],
  charts: [],
})

const optionBody = (from: BodyInput): Body => {
  const [only] = from.series
  return only ? choiceBody(from, only) : answersOnly(from)
}

const bodies = {
  single: optionBody,
  multiple: optionBody,
  scale: optionBody,
  matrix: matrixBody,
  number: numberBody,
  short: answersOnly,
  long: answersOnly,
  date: answersOnly,
} satisfies { [T in Asking['type']]: BodyOf<Extract<Asking, { type: T }>> }

const bodyOf = (from: BodyInput): Body => (bodies[from.question.type] as BodyOf<Asking>)(from, from.question)

/** Widths for tables that reach further to the right than the first ones. */
const widened = (widths: readonly number[], rows: readonly Row[]): number[] =>
  Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) => widths[column] ?? 12)

/** A question's sheet. @param contents name of the sheet of contents, to go back to */
export function questionSheet(
  input: SheetInput,
  texts: SheetTexts,
  { name, ...asked }: AskedQuestion & { name: string },
  contents: string,
): Sheet {
  const { question, series } = asked
  const { locale, t } = texts
  const rows: Row[] = [
    [textCell(say(question.title, locale), 'title')],
    [{ text: t('backToContents'), sheet: contents }],
    ...(input.summary.sample ? [[textCell(t('sample'), 'sample')]] : []),
    ...(question.public ? [] : [[textCell(t('internal'), 'sample')]]),
    [],
    ...factRows(series, texts),
    ...(question.base === 'all' ? [[textCell(baseNote(question, texts), 'note')]] : []),
    [],
    [textCell(say(question.label, locale), 'heading')],
  ]
  const from = { input, texts, ...asked, row: rows.length }
  const body = bodyOf(from)
  const all = [...rows, ...body.rows, ...knownTable(from), ...optionTable(from), ...breakdownTables(from)]
  return { name, rows: all, widths: widened(body.widths, all), freeze: [1, 0], charts: body.charts }
}
