/** A municipality's own answer to a series in words, in the round of the comparison and before it. */
import { type Answers, isAnswered } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { isSameMeasure } from '@/questionnaire/types/comparable'
import { valueWords } from '@/questionnaire/words/answer-words'

/** Null where it gave none. @param key of the series */
export function ownWords(question: Asking, key: string, answers: Answers, locale: Locale): string | null {
  const value = answers[key]
  return isAnswered(value) ? valueWords(question, key, value, { locale }) : null
}

/** One round's answers of a municipality, with the questionnaire that they were given to. */
type Answered = { questionnaire: Questionnaire; answers: Answers }

/** The same series in another round, in the words of then; null where it was not asked alike, or not answered. */
export function wordsThen({ questionnaire, answers }: Answered, question: Asking, key: string, locale: Locale): string | null {
  const then = questionsOf(questionnaire).find((each) => each.key === question.key)
  if (!then || !isSameMeasure(then, question)) return null
  const value = answers[key]
  return isAnswered(value) ? valueWords(then, key, value, { locale }) : null
}
