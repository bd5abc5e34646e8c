/** Answers that another answer of the same round speaks against. They are said before sending and stand in the way of nothing. */
import { type Answers, isAnswered } from './answer'
import { askedIn, questionsOf, slotsOf } from './asked'
import { type Condition, dependsOn, evaluate } from './condition'
import type { Questionnaire } from './document'
import { none } from './types/multiple'

/**
 * `left-out`: a matrix row that was answered before an earlier question ruled it out; it is kept and does not count. `contradicted`: a list
 * that names something although an earlier answer says there is none. `key`: the answer's; `others`: those that speak against it.
 */
export type Contradiction = { kind: 'left-out' | 'contradicted'; key: string; others: string[] }

/** In the questionnaire's order; only of questions that are asked. */
export function contradictionsIn(questionnaire: Questionnaire, answers: Answers): Contradiction[] {
  const asked = askedIn(questionnaire, answers)
  const told = (kind: Contradiction['kind'], key: string, by: Condition): Contradiction => ({
    kind,
    key,
    others: [...new Set(dependsOn(by))],
  })
  return questionsOf(questionnaire).flatMap((question): Contradiction[] => {
    const { key, contradictedBy } = question
    if (asked.get(key) !== 'asked') return []
    const value = answers[key]
    const saysSomething = isAnswered(value) && ![value].flat().includes(none)
    return [
      ...(contradictedBy && saysSomething && evaluate(contradictedBy, answers) ? [told('contradicted', key, contradictedBy)] : []),
      ...slotsOf(question).flatMap((slot) =>
        slot.when && asked.get(slot.key) === 'not-asked' && isAnswered(answers[slot.key]) ? [told('left-out', slot.key, slot.when)] : [],
      ),
    ]
  })
}
