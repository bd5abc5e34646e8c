/** An answer to every question of a questionnaire, and where it goes on the page. */
import type { Value } from '@/questionnaire/answer'
import { askedIn, isAsking, slotsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'

/** Answers that open the questions behind conditions. */
const chosen: Record<string, Value> = {
  johtaja_some: 'kylla',
  tekoaly: 'kylla',
  uudistus_verkkopalvelu: 'kaynnissa',
  viestintahenkilosto: 'on',
}

function answerTo(question: Asking): Value {
  if (chosen[question.key] !== undefined) return chosen[question.key] ?? null
  switch (question.type) {
    case 'single':
      return question.options[0]?.key ?? null
    case 'multiple':
      return question.options.slice(0, 2).map((option) => option.key)
    case 'scale':
      return '4'
    case 'matrix':
      return question.columns[1]?.key ?? null
    case 'number':
      return question.min ?? 1
    case 'date':
      return question.precision === 'month' ? '2027-06' : '2027-06-01'
    default:
      return `Vastaus ${question.key}`
  }
}

/** One answer for every question asked, by key; matrix rows each. */
export function fullAnswers(questionnaire: Questionnaire): Record<string, Value> {
  const answers: Record<string, Value> = {}
  for (const section of questionnaire.sections)
    for (const question of section.questions) {
      if (!isAsking(question)) continue
      const asked = askedIn(questionnaire, answers)
      for (const slot of slotsOf(question)) if (!slot.other && asked.get(slot.key) === 'asked') answers[slot.key] = answerTo(question)
    }
  return answers
}
