/** The reasons municipalities gave for odd numbers, one row each. Only for those who may see answers. */
import type { SheetTexts } from '@/messages/sheet-texts'
import { isAnswered } from '@/questionnaire/answer'
import { questionsOf, slotsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { slotWords } from '@/questionnaire/words/answer-words'
import type { AnswerRow } from '@/results/round-results'
import { type Cell, decimalCell, headRow, type Row, type Sheet, textCell } from '../sheet'

/** In the order of the municipalities' codes, then of the questions. */
export function explanationsSheet(
  questionnaire: Questionnaire,
  answers: readonly AnswerRow[],
  { locale, t }: SheetTexts,
  name: string,
): Sheet {
  const slots = questionsOf(questionnaire).flatMap((question) => slotsOf(question).map(({ key }) => ({ question, key })))
  const lines = answers.flatMap(({ municipality, nameFi, nameSv, answers: given, notes = {} }) =>
    slots.flatMap(({ question, key }): Row[] => {
      const note = notes[key]
      const value = given[key]
      if (!note || !isAnswered(value)) return []
      const answer: Cell = typeof value === 'number' ? decimalCell(value) : textCell(slotWords(question, key, value, locale))
      return [
        [
          textCell(municipality),
          textCell(locale === 'sv' ? nameSv : nameFi),
          textCell(say(question.label, locale)),
          textCell(key, 'note'),
          answer,
          textCell(note),
        ],
      ]
    }),
  )
  const headings = [t('code'), t('name'), t('explainedQuestion'), t('key'), t('explainedAnswer'), t('explanation')]
  return { name, rows: [headRow(...headings), ...lines], widths: [8, 22, 36, 22, 14, 80], freeze: [1, 2], charts: [] }
}

/** Has any municipality given a reason? */
export const hasExplanations = (answers: readonly AnswerRow[] | null): boolean =>
  answers?.some(({ notes }) => notes && Object.keys(notes).length > 0) ?? false
