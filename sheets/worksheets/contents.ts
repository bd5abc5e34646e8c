/** The first worksheet: what the file is, and every question with its figure and a link to its sheet. */

import type { SheetTexts } from '@/messages/sheet-texts'
import { sayMoment } from '@/messages/time'
import type { Asking } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { isSameMeasure } from '@/questionnaire/types/comparable'
import { rowOf } from '@/questionnaire/types/matrix'
import type { SeriesResult } from '@/results/series-result'
import { sayCounted } from '@/results/words/say-counted'
import type { SheetInput } from '../input'
import { sayCorrections } from '../say-corrections'
import { type Cell, countCell, headRow, type Row, type Sheet, shareCell, textCell } from '../sheet'
import { measureName, measureOf, pointsOf } from './measure'

type NamedQuestion = { question: Asking; series: SeriesResult[]; name: string }

const licence = 'https://creativecommons.org/licenses/by/4.0/'

function aboutRows(input: SheetInput, texts: SheetTexts): Row[] {
  const { summary, survey, revision, answers, state, madeAt, question } = input
  const { locale, t } = texts
  const { response } = summary
  const said = sayCounted(summary, locale)
  const fact = (label: string, cell: Cell): Row => [null, textCell(label, 'strong'), cell]
  return [
    [textCell(t('title', { round: summary.round }), 'title')],
    [textCell(say(survey, locale), 'heading')],
    ...(summary.sample ? [[textCell(t('sample'), 'sample')]] : []),
    [],
    fact(t('municipalities'), countCell(response.N)),
    fact(t('respondents'), countCell(response.respondents)),
    fact(t('responseRate'), shareCell(response.rate)),
    ...(said === null ? [] : [fact(t('counted'), textCell(said))]),
    ...(question === undefined ? [fact(t('questions'), countCell(new Set(summary.series.map((each) => each.question)).size))] : []),
    revision
      ? fact(t('revision'), textCell(t('revisionIs', { number: revision.number, moment: sayMoment(revision.computedAt, locale) })))
      : fact(t('revision'), textCell(t(state === 'open' ? 'liveOpen' : 'liveClosed', { moment: sayMoment(madeAt, locale) }))),
    ...sayCorrections(input, texts).map((said) => fact(t('corrected'), textCell(said))),
    ...(revision ? [fact('SHA-256', textCell(revision.hash, 'note'))] : []),
    fact(t('source'), textCell(t('sourceIs', { survey: say(survey, locale), round: summary.round }), 'note')),
    answers ? fact(t('licence'), textCell(t('notForPublishing'), 'sample')) : fact(t('licence'), { text: 'CC BY 4.0', url: licence }),
    [],
  ]
}

/** The sheet of contents. @param others names of the sheets that are no questions */
export function contentsSheet(
  input: SheetInput,
  texts: SheetTexts,
  name: string,
  questions: readonly NamedQuestion[],
  others: readonly string[],
): Sheet {
  const { locale, t } = texts
  const rounds = [
    input.summary,
    ...input.earlier.map((each) => each.summary).toSorted((a, b) => (a.referenceDate < b.referenceDate ? 1 : -1)),
  ]
  const codes = rounds.map((each) => each.round)
  const lines = questions.flatMap(({ question, series, name: sheet }, at) =>
    series.map((each): Row => {
      const points = new Map(pointsOf(input, each.key).map((point) => [point.round, point.series]))
      const row = rowOf(question, each.row)
      const figures = codes.map((code) => {
        const own = points.get(code)
        return own && isSameMeasure(own, each) ? measureOf(own) : null
      })
      return [
        countCell(at + 1),
        { text: say(question.label, locale), sheet },
        textCell(row ? say(row.label, locale) : ''),
        textCell(measureName(question, each, texts)),
        ...figures,
        countCell(each.counts.base),
        countCell(each.counts.itemMissing),
        countCell(each.counts.skipped),
      ]
    }),
  )
  const links = others.map((sheet): Row => [null, { text: sheet, sheet }])
  const table = headRow('', t('question'), t('row'), t('measure'), ...codes, t('base'), t('itemMissing'), t('notAsked'))
  const note = textCell(t('contentsNote'), 'note')
  return {
    name,
    rows: [...aboutRows(input, texts), ...links, [], [null, note], table, ...lines],
    widths: [5, 38, 30, 34, ...codes.map(() => 9), 12, 12, 12],
    charts: [],
  }
}
