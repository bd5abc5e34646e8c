/** The last round's answer beside a question, in words. */
import { type Answers, isAnswered, valuesOf } from '@/questionnaire/answer'
import { slotsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { askedThen, prefillValues } from '@/questionnaire/prefill'
import type { Locale } from '@/questionnaire/text'
import { isCounted, isGraded } from '@/questionnaire/types/abilities'
import { answerLines } from '@/questionnaire/words/answer-words'
import type { PreviousAnswer } from './section-texts'

/** "Maija Virtanen" as "M. Virtanen". */
export const shortName = (name: string): string => name.replace(/^(\p{L})\S*\s+(?=\S)/u, '$1. ')

type EarlierAnswers = {
  round: string
  questionnaire: Questionnaire
  answers: Readonly<Record<string, { value: Answers[string]; savedBy: string | null }>>
  /** Those that counted. */
  counted: Answers
}

/**
 * What stands under the question of the last round; undefined when there is nothing to say. Opinions are asked afresh. A number
 * asked in another unit stands with that unit, and is not proposed.
 */
export function previousOf(question: Asking, earlier: EarlierAnswers, locale: Locale): PreviousAnswer | undefined {
  const { round } = earlier
  const then = askedThen(question, earlier)
  if (!then) return question.prefill === 'fresh' ? undefined : { kind: 'not-asked', round }
  if (question.prefill === 'fresh') return isGraded(question) ? { kind: 'hidden', round } : undefined
  const lines = answerLines(then, valuesOf(earlier.answers), { locale })
  const by =
    slotsOf(then)
      .map((slot) => earlier.answers[slot.key]?.savedBy)
      .find((name) => name) ?? null
  if (lines.length === 0) return undefined
  const values = prefillValues(question, { ...earlier, answers: earlier.counted }) ?? null
  const proposed = question.prefill === 'carry' && values !== null
  return { round, lines, by: by && shortName(by), values, proposed, chosen: chosenOf(then, earlier.counted) }
}

/** By key the options that were chosen; nothing of questions without options. */
const chosenOf = (question: Asking, answers: Answers): Record<string, string[]> =>
  Object.fromEntries(
    slotsOf(question).flatMap(({ key, other }) => {
      const value = answers[key]
      return isCounted(question) && !other && isAnswered(value) ? [[key, [value].flat().map(String)]] : []
    }),
  )
