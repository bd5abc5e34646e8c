/** What is answered in one's own words: texts, and the texts of "muu, mikä". */
import { questionsOf, slotsOf } from './asked'
import type { Asking, Questionnaire } from './document'
import { takesText } from './types/abilities'

/** `key`: the answer's; `isOther`: the text of "muu, mikä" of the question. */
export type OpenQuestion = { question: Asking; key: string; isOther: boolean }

/** In order; long texts stand where the questionnaire has them. */
export const openQuestions = (questionnaire: Questionnaire): OpenQuestion[] =>
  questionsOf(questionnaire).flatMap((question) =>
    slotsOf(question)
      .filter(({ other }) => takesText(question) || other)
      .map(({ key, other }) => ({ question, key, isOther: other === true })),
  )
