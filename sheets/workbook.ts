/** The worksheets of a round: contents, findings, response, one per question, method, and the answers for those who may see them. */
import type { SheetTexts } from '@/messages/sheet-texts'
import { say } from '@/questionnaire/text'
import { findingsSheet } from './estimates/findings'
import { questionsWithSeries, type SheetInput } from './input'
import { sheetNames } from './package/names'
import type { Sheet } from './sheet'
import { answersSheet } from './worksheets/answers'
import { contentsSheet } from './worksheets/contents'
import { explanationsSheet, hasExplanations } from './worksheets/explanations'
import { methodSheet } from './worksheets/method'
import { questionSheet } from './worksheets/question'
import { responseSheet } from './worksheets/response'

/** All worksheets in order; of a question's file its own, with what the file is and how its figures were computed. */
export function workbook(input: SheetInput, texts: SheetTexts): Sheet[] {
  const { locale, t } = texts
  const asked = questionsWithSeries(input)
  const labels = asked.map(({ question }, at) => `${at + 1} ${say(question.label, locale)}`)
  const [contents = '', findings = '', response = '', method = '', answers = '', explanations = '', ...names] = sheetNames([
    t('contents'),
    t('findings'),
    t('response'),
    t('method'),
    t('answers'),
    t('explanations'),
    ...labels,
  ])
  const questions = asked.map((each, at) => ({ ...each, name: names[at] ?? '' }))
  if (input.question !== undefined)
    return [
      contentsSheet(input, texts, contents, questions, [method]),
      ...questions.map((each) => questionSheet(input, texts, each, contents)),
      methodSheet(input, texts, method),
    ]
  const last = input.answers
    ? [
        answersSheet(input.questionnaire, input.summary, input.answers, texts, answers),
        ...(hasExplanations(input.answers) ? [explanationsSheet(input.questionnaire, input.answers, texts, explanations)] : []),
      ]
    : []
  return [
    contentsSheet(input, texts, contents, questions, [findings, response, method, ...last.map((sheet) => sheet.name)]),
    findingsSheet(input, texts, findings, questions),
    responseSheet(input, texts, response),
    ...questions.map((each) => questionSheet(input, texts, each, contents)),
    methodSheet(input, texts, method),
    ...last,
  ]
}
