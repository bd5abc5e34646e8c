/** "Ota vuoden 2024 valinnat": the last round's choices taken in among those given now, of which none is lost. */
import { type Answers, isAnswered, sameValue, type Value } from './answer'
import type { Asking } from './document'
import { isUnanswered } from './prefill'
import { hasRows, picksSeveral } from './types/abilities'

/** Can the question hold choices of now and of the last round together: a list its options, a matrix its rows? */
export const takesIn = (question: Asking): boolean => picksSeveral(question) || hasRows(question)

/**
 * By key the answers that change when the last round's are taken in: a list has its choices added, a matrix its empty rows filled,
 * and any question without an answer gets the last one. Empty when nothing of the last round is left to take.
 * @param then the last round's answers as they can be given now, by key
 */
export function takeIn(question: Asking, answers: Answers, then: Answers): Readonly<Record<string, Value>> {
  const taken: Record<string, Value> = {}
  if (!takesIn(question) && !isUnanswered(question, answers)) return taken
  for (const [key, last = null] of Object.entries(then)) {
    const now = answers[key]
    let next = isAnswered(now) ? now : last
    if (picksSeveral(question) && Array.isArray(now) && now.length)
      next = question.options.flatMap((option) => (now.includes(option.key) || (last as string[]).includes(option.key) ? [option.key] : []))
    // `now` chose "none of these", and so did the last round.
    if (isAnswered(next) && !sameValue(next, now)) taken[key] = next
  }
  return taken
}
