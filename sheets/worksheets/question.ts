/** The worksheet of one question: its head, the tables of its type, its chart. */
import type { SheetTexts } from '@/messages/sheet-texts'
import type { Asking } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import type { AskedSeries, SheetInput } from '../input'
import { count, type Row, type Sheet, text } from '../sheet'
import { choiceBody } from './choice'
import { matrixBody } from './matrix'
import { numberBody } from './number'

/** What the tables of a question start from. `row`: the first free row, where the body begins. */
export type BodyInput = { input: SheetInput; texts: SheetTexts; question: Asking; series: AskedSeries[]; row: number }
export type Body = Pick<Sheet, 'rows' | 'widths' | 'charts'>

function factRows(series: readonly AskedSeries[], { t }: SheetTexts): Row[] {
  const [only] = series
  if (!only) return []
  const common: Row[] = [
    [text(t('municipalities')), null, count(only.N)],
    [text(t('respondents')), null, count(only.respondents)],
  ]
  if (only.row !== undefined) return common
  return [
    ...common,
    [text(t('base')), null, count(only.base)],
    [text(t('itemMissing')), null, count(only.itemMissing)],
    [text(t('notAsked')), null, count(only.skipped)],
  ]
}

function bodyOf(from: BodyInput): Body {
  const { question, series, texts } = from
  if (question.type === 'matrix') return matrixBody(from, question)
  if (question.type === 'number') return numberBody(from, question)
  const [only] = series
  if (only && only.options.length > 0) return choiceBody(from, only)
  return { rows: [[text(texts.t('openAnswers'), 'note')]], widths: [46, 16, 10], charts: [] }
}

/** A question's sheet. @param contents name of the sheet of contents, to go back to */
export function questionSheet(
  input: SheetInput,
  texts: SheetTexts,
  { question, series, name }: { question: Asking; series: AskedSeries[]; name: string },
  contents: string,
): Sheet {
  const { locale, t } = texts
  const rows: Row[] = [
    [text(say(question.title, locale), 'title')],
    [{ text: t('backToContents'), sheet: contents }],
    ...(input.summary.sample ? [[text(t('sample'), 'sample')]] : []),
    ...(question.public ? [] : [[text(t('internal'), 'sample')]]),
    [],
    ...factRows(series, texts),
    ...(question.base === 'all' ? [[text(t('baseAll'), 'note')]] : []),
    [],
    [text(say(question.label, locale), 'heading')],
  ]
  const body = bodyOf({ input, texts, question, series, row: rows.length })
  return { name, rows: [...rows, ...body.rows], widths: body.widths, freeze: [1, 0], charts: body.charts }
}
