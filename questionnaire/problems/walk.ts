/** A questionnaire's questions with the path to each, in the order they are asked. */
import { isAsking } from '../asked'
import type { Asking, Question, Questionnaire } from '../document'
import type { ProblemPath } from './problem'

type Placed<Q> = { question: Q; path: ProblemPath }

export const placedQuestions = (document: Questionnaire): Placed<Question>[] =>
  document.sections.flatMap((section, at) =>
    section.questions.map((question, index) => ({ question, path: ['sections', at, 'questions', index] })),
  )

/** Those that take answers. */
export const placedAsking = (document: Questionnaire): Placed<Asking>[] =>
  placedQuestions(document).filter((placed): placed is Placed<Asking> => isAsking(placed.question))
