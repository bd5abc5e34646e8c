/** The last round's choices in a form that was sent: taken in among those it holds, or left out of them. */
import { fieldsOf } from '@/components/questionnaire/fields/form-fields'
import type { Hub } from '@/data/answering/hub'
import type { SectionSave } from '@/data/answering/section'
import type { Answers } from '@/questionnaire/answer'
import { askedIn, findSlot, questionsOf, slotsOf } from '@/questionnaire/asked'
import { isUnanswered, onlyAsked, prefillValues } from '@/questionnaire/prefill'
import { takeIn, takesIn } from '@/questionnaire/take-in'
import type { Locale } from '@/questionnaire/text'
import { readForm } from '@/questionnaire/types/registry'

type Fields = SectionSave['fields']

/** What a field holds as it is, read or not: only whether options are among it matters here. */
const asAnswers = (hub: Hub, fields: Fields): Answers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, sent]) => {
      const found = findSlot(hub.questionnaire, key)
      return found ? [[key, readForm(found.question, found.slot, sent.fields) as Answers[string]]] : []
    }),
  )

/**
 * The form's fields with the last round's choices of one question among them. Null where nothing of its own is given: then the last
 * answer is confirmed as it is.
 */
export function withLastChoices({ questionnaire, earlier, ...hub }: Hub, question: string, fields: Fields, locale: Locale): Fields | null {
  const asking = questionsOf(questionnaire).find(({ key }) => key === question)
  const then = asking && earlier && prefillValues(asking, earlier)
  const given = asAnswers({ questionnaire, earlier, ...hub }, fields)
  if (!then || !takesIn(asking) || isUnanswered(asking, given)) return null
  const taken = onlyAsked(takeIn(asking, given, then), askedIn(questionnaire, { ...hub.values, ...given }))
  const filled = slotsOf(asking).flatMap((slot) => {
    const sent = fields[slot.key]
    return sent && slot.key in taken
      ? [[slot.key, { ...sent, fields: fieldsOf(asking, slot, taken[slot.key], locale), confirmed: true }] as const]
      : []
  })
  return { ...fields, ...Object.fromEntries(filled) }
}

/**
 * Lists and matrices that stood in the form as proposals of the last round and were answered without some of its choices: a tick
 * may have been meant as one more.
 * @param proposed keys of the questions, as the form says
 */
export function leftOutChoices({ questionnaire, values, earlier }: Hub, proposed: readonly unknown[]): string[] {
  const asked = askedIn(questionnaire, values)
  return questionsOf(questionnaire).flatMap((question) => {
    const { key } = question
    if (!earlier || !proposed.includes(key) || !takesIn(question)) return []
    if (asked.get(key) !== 'asked' || isUnanswered(question, values)) return []
    const left = onlyAsked(takeIn(question, values, prefillValues(question, earlier) ?? {}), asked)
    return Object.keys(left).length ? [key] : []
  })
}
