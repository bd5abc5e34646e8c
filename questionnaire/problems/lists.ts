/** Lists with too little in them to be shown or chosen from. */
import type { Questionnaire } from '../document'
import type { FoundProblem } from './problem'
import { placedQuestions } from './walk'

const leastOptions = 2

export const listProblems = (document: Questionnaire): FoundProblem[] => [
  ...(document.sections.length === 0 ? [{ code: 'no-sections', path: ['sections'] } as const] : []),
  ...document.sections.flatMap(({ questions }, at): FoundProblem[] =>
    questions.length === 0 ? [{ code: 'no-questions', path: ['sections', at, 'questions'] }] : [],
  ),
  ...placedQuestions(document).flatMap(({ question, path }): FoundProblem[] => [
    ...('options' in question && question.options.length < leastOptions
      ? [{ code: 'few-options', path: [...path, 'options'] } as const]
      : []),
    ...('columns' in question && question.columns.length < leastOptions
      ? [{ code: 'few-options', path: [...path, 'columns'] } as const]
      : []),
    ...('rows' in question && question.rows.length === 0 ? [{ code: 'no-rows', path: [...path, 'rows'] } as const] : []),
  ]),
]
