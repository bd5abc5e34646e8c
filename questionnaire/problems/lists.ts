/** Lists with too little in them to be shown or chosen from. */
import type { Matrix, Questionnaire } from '../document'
import type { FoundProblem, ProblemPath } from './problem'
import { placedQuestions } from './walk'

const leastOptions = 2

/** Where shares are of all, a row not asked is as good as one of the columns, so that these share one whole. */
function notAskedProblems({ base, rows, columns, notAsked }: Matrix, path: ProblemPath): FoundProblem[] {
  const isWanted = base === 'all' && rows.some(({ when }) => when)
  if (notAsked === undefined ? !isWanted : columns.some(({ key }) => key === notAsked)) return []
  return [{ code: 'not-asked-column', path: [...path, 'notAsked'], ...(notAsked === undefined ? {} : { value: notAsked }) }]
}

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
    ...('rows' in question ? notAskedProblems(question, path) : []),
    ...('rows' in question && question.rows.length === 0 ? [{ code: 'no-rows', path: [...path, 'rows'] } as const] : []),
  ]),
]
